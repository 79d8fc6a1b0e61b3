namespace ObserverMetrics.Benchmarks.Bars;

/// <summary>The quartiles of repeated measurements.</summary>
internal readonly record struct Figure(double Lower, double Median, double Upper)
{
    private const double Noisy = 0.2;

    /// <summary>The distance of the quartiles as a share of the median.</summary>
    public double Spread => Upper == Lower ? 0 : (Upper - Lower) / Median;

    public static Figure Of(Measure measure, int rounds)
    {
        var samples = new List<double>();
        for (var i = 0; i < rounds; i++)
        {
            if (measure() is var sample && !double.IsNaN(sample))
                samples.Add(sample);

            // Of fewer than half the quartiles say little.
            else if (i + 1 - samples.Count > rounds / 2)
                return new(double.NaN, double.NaN, double.NaN);
        }

        samples.Sort();
        return new(samples[samples.Count / 4], samples[samples.Count / 2], samples[samples.Count - 1 - (samples.Count / 4)]);
    }

    /// <summary>Noise decides nothing where both quartiles are on the same side of the limit.</summary>
    public Verdict Against(Limit? limit) =>
        limit is null ? Verdict.Reported
        : double.IsNaN(Median) ? Verdict.Inconclusive
        : limit.Admits(Lower) && limit.Admits(Upper) ? Verdict.Met
        : Spread > Noisy && limit.Admits(Lower) != limit.Admits(Upper) ? Verdict.Inconclusive
        : limit.Admits(Median) ? Verdict.Met
        : Verdict.Missed;
}

internal enum Verdict
{
    Reported,
    Met,
    Inconclusive,
    Missed,
}
