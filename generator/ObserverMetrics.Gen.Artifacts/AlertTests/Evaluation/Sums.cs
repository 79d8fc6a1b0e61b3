namespace ObserverMetrics.Gen.Artifacts.AlertTests.Evaluation;

/// <summary>Sums as Prometheus makes them.</summary>
internal static class Sums
{
    /// <summary>A sum that keeps what the rounding loses (Kahan, Neumaier).</summary>
    /// <param name="Sum">The sum of the rounded steps.</param>
    /// <param name="Lost">What they lost.</param>
    public readonly record struct Exact(double Sum, double Lost)
    {
        public double Total => double.IsInfinity(Sum) ? Sum : Sum + Lost;

        public Exact Plus(double increment)
        {
            var total = Sum + increment;
            return new Exact(total, Lost + (Math.Abs(Sum) >= Math.Abs(increment) ? Sum - total + increment : increment - total + Sum));
        }
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
