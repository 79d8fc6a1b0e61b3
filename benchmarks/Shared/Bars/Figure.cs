namespace ObserverMetrics.Benchmarks.Bars;

/// <summary>The quartiles of repeated measurements.</summary>
internal readonly record struct Figure(double Lower, double Median, double Upper)
{
    private const double Noisy = 0.2;

    /// <summary>The distance of the quartiles as a share of the median.</summary>
    public double Spread => Upper == Lower ? 0 : (Upper - Lower) / Median;

    public static Figure Of(Measure measure, int rounds)
    {
        var samples = new double[rounds];
        for (var i = 0; i < rounds; i++)
            samples[i] = measure();

        Array.Sort(samples);
        return new(samples[rounds / 4], samples[rounds / 2], samples[rounds - 1 - (rounds / 4)]);
    }

    /// <summary>Noise decides nothing where both quartiles are on the same side of the limit.</summary>
    public Verdict Against(Limit? limit) =>
        limit is null ? Verdict.Reported
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
