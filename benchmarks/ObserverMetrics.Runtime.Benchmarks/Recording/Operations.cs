namespace ObserverMetrics.Runtime.Benchmarks.Recording;

/// <summary>Everything that is compared.</summary>
internal static class Operations
{
    public static Operation[] All { get; } =
    [
        ByHand.CounterWithLabels,
        ByHand.CachedCounter,
        ByHand.CachedCounterWithoutExemplars,
        ByHand.CachedCounterInActivity,
        ByHand.HistogramWithLabels,
        ByHand.CachedHistogram,
        ByHand.ThreeWithLabels,
        ByHand.ThreeCached,
        ByHand.RouteWithLabels,
        Others.OpenTelemetry,
        Others.MeterAdapter,
        Others.Interlocked,
        Others.OwnMemory,
        .. Generated.All,
    ];
}
