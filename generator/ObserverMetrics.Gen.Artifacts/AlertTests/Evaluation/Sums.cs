namespace ObserverMetrics.Gen.Artifacts.AlertTests.Evaluation;

/// <summary>Sums as Prometheus makes them.</summary>
internal static class Sums
{
    /// <summary>Adds a number and keeps what the rounding loses (Kahan, Neumaier).</summary>
    public static (double Sum, double Lost) Add(double increment, double sum, double lost)
    {
        var total = sum + increment;
        lost += Math.Abs(sum) >= Math.Abs(increment) ? sum - total + increment : increment - total + sum;
        return (total, lost);
    }

    public static double Exact(IEnumerable<double> values)
    {
        double sum = 0, lost = 0;
        foreach (var value in values)
            (sum, lost) = Add(value, sum, lost);

        return double.IsInfinity(sum) ? sum : sum + lost;
    }

    public static double Variance(IReadOnlyList<double> values)
    {
        double count = 0, mean = 0, squares = 0;
        foreach (var value in values)
        {
            count++;
            var delta = value - mean;
            mean += delta / count;
            squares += delta * (value - mean);
        }

        return squares / count;
    }
}
