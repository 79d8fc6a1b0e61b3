namespace ObserverMetrics.Runtime.Benchmarks.Recording;

/// <summary>Durations between 0.5 ms and 20 s, spread evenly over the buckets' orders of magnitude; the same in each run.</summary>
internal static class Observations
{
    /// <summary>For indices into the arrays: they hold a power of two of values.</summary>
    public const int Mask = 1023;

    public static double[] Seconds { get; } = Create();

    public static TimeSpan[] Durations { get; } = Array.ConvertAll(Seconds, TimeSpan.FromSeconds);

    private static double[] Create()
    {
        var random = new Random(1);
        var values = new double[Mask + 1];
        for (var i = 0; i < values.Length; i++)
            values[i] = 0.0005 * Math.Pow(40_000, random.NextDouble());

        return values;
    }
}
