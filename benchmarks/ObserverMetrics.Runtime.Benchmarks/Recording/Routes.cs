namespace ObserverMetrics.Runtime.Benchmarks.Recording;

/// <summary>Values of an open label, as a router would give them: in turn, none the same as the one before.</summary>
internal static class Routes
{
    public const int Mask = 15;

    public static string[] Values { get; } = [.. Enumerable.Range(0, Mask + 1).Select(i => $"/api/v1/resources/{i}/items")];
}
