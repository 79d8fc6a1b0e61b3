using ObserverMetrics.Runtime.Benchmarks.Contention;
using ObserverMetrics.Runtime.Benchmarks.Recording;

namespace ObserverMetrics.Runtime.Benchmarks.Checks;

/// <summary>What the generated methods have to be, compared with the alternatives.</summary>
internal static class RecordingBars
{
    public static IEnumerable<Bar> All { get; } =
    [
        Faster(Generated.Counter, ByHand.CounterWithLabels, 30),
        Faster(Generated.Counter, ByHand.CachedCounter, 1.5),
        Faster(Generated.Counter, ByHand.CachedCounterWithoutExemplars, null),
        Faster(Generated.Counter, ByHand.CachedCounter, 2, threads: 2),
        Bar.Ratio(Generated.Counter.Name, Others.Interlocked.Name, Limit.AtMost(1.5), () => Throughput.Of(Generated.Counter), () => Throughput.Of(Others.Interlocked)),
        Faster(Generated.Histogram, ByHand.HistogramWithLabels, 10),
        Faster(Generated.Histogram, ByHand.CachedHistogram, 1.1),
        Faster(Generated.Histogram, ByHand.CachedHistogram, 3, threads: 2),
        Scaling(Generated.Histogram),
        Faster(Generated.Recorder, ByHand.ThreeWithLabels, 15),
        Faster(Generated.Recorder, ByHand.ThreeCached, 2),
        Faster(Generated.Recorder, ByHand.ThreeCached, 8, threads: 2),
        Scaling(Generated.Recorder),
        Faster(Generated.OpenCounter, ByHand.RouteWithLabels, 3),
        Faster(Generated.Counter, Others.OpenTelemetry, null),
        Faster(Generated.Counter, Others.MeterAdapter, null),
        .. Generated.All.Select(operation => new Bar(operation.Name, "bytes allocated by an operation", Limit.AtMost(0), () => Allocation.Of(operation))),
    ];

    private static Bar Faster(Operation ours, Operation theirs, double? limit) =>
        Bar.Ratio(ours.Name, theirs.Name, AtLeast(limit), () => Throughput.Of(theirs), () => Throughput.Of(ours));

    private static Bar Faster(Operation ours, Operation theirs, double? limit, int threads) => Bar.Ratio(
        ours.Name,
        $"{theirs.Name}, {threads} threads",
        AtLeast(limit),
        () => Throughput.Of(theirs, threads),
        () => Throughput.Of(ours, threads));

    private static Bar Scaling(Operation ours) => Bar.Ratio(
        $"{ours.Name}, 2 threads",
        "itself, 1 thread",
        Limit.AtLeast(1.7),
        () => Throughput.Of(ours, 1),
        () => Throughput.Of(ours, 2));

    private static Limit? AtLeast(double? limit) => limit is { } value ? Limit.AtLeast(value) : null;
}
