namespace ObserverMetrics.Runtime.Benchmarks;

/// <summary>The buckets that the manifests give their histograms, in seconds.</summary>
internal static class Buckets
{
    public static double[] Sixteen { get; } = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10];
}
