using ObserverMetrics.Runtime.Benchmarks.Contention;
using ObserverMetrics.Runtime.Benchmarks.Recording;

namespace ObserverMetrics.Runtime.Benchmarks.Checks;

/// <summary>What the generated methods have to be, compared with the alternatives.</summary>
internal static class RecordingBars
{
    private const double LeastOfTwoProcessors = 1.8;
    private const int MostAttempts = 20;

    /// <summary>What the machine gives two threads that share nothing.</summary>
    private static Bar Machine { get; } = OnTwoThreads(Others.OwnMemory, limit: null);

    public static IEnumerable<Bar> All { get; } =
    [
        Machine,
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

    private static Bar Faster(Operation ours, Operation theirs, double? limit, int threads) => OnTwoProcessors(Bar.Ratio(
        ours.Name,
        $"{theirs.Name}, {threads} threads",
        AtLeast(limit),
        () => Throughput.Of(theirs, threads),
        () => Throughput.Of(ours, threads)));

    private static Bar Scaling(Operation ours) => OnTwoProcessors(OnTwoThreads(ours, Limit.AtLeast(1.7)));

    private static Bar OnTwoThreads(Operation ours, Limit? limit) =>
        Bar.Ratio($"{ours.Name}, 2 threads", "itself, 1 thread", limit, () => Throughput.Of(ours, 1), () => Throughput.Of(ours, 2));

    private static Bar OnTwoProcessors(Bar bar) => bar with { Prepare = () => WhileTwoProcessors(bar.Prepare(), Machine.Prepare()) };

    /// <summary>Counts only what was measured while two threads got two processors: another virtual machine may have a part of one for seconds.</summary>
    private static Measure WhileTwoProcessors(Measure measure, Measure machine) => () =>
    {
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            if (machine() < LeastOfTwoProcessors)
                continue;

            var figure = measure();
            if (machine() >= LeastOfTwoProcessors)
                return figure;
        }

        return double.NaN;
    };

    private static Limit? AtLeast(double? limit) => limit is { } value ? Limit.AtLeast(value) : null;
}
