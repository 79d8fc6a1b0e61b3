using ObserverMetrics.Runtime.Benchmarks.Contention;
using ObserverMetrics.Runtime.Benchmarks.Recording;

namespace ObserverMetrics.Runtime.Benchmarks.Checks;

/// <summary>What the generated methods have to be, compared with the alternatives.</summary>
internal static class RecordingBars
{
    private const double LeastOfTwoProcessors = 1.8;

    public static IEnumerable<Bar> All { get; } =
    [
        Scaling(Others.Arithmetic, limit: null),
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

    private static Bar Faster(Operation ours, Operation theirs, double? limit, int threads) => OnTwoProcessors(
        ours.Name,
        $"{theirs.Name}, {threads} threads",
        AtLeast(limit),
        () => Throughput.Of(theirs, threads),
        () => Throughput.Of(ours, threads));

    private static Bar Scaling(Operation ours, double? limit = 1.7) => OnTwoProcessors(
        $"{ours.Name}, 2 threads",
        "itself, 1 thread",
        AtLeast(limit),
        () => Throughput.Of(ours, 1),
        () => Throughput.Of(ours, 2));

    private static Bar OnTwoProcessors(string subject, string against, Limit? limit, Func<Measure> numerator, Func<Measure> denominator) =>
        Bar.Ratio(subject, against, limit, numerator, denominator) with { IsFair = HasTwoProcessors };

    /// <summary>Whether two threads get two processors now: another program, or another virtual machine, may have one of them.</summary>
    private static bool HasTwoProcessors()
    {
        var machine = Scaling(Others.Arithmetic, limit: null);
        return Figure.Of(machine.Prepare(), machine.Rounds).Median >= LeastOfTwoProcessors;
    }

    private static Limit? AtLeast(double? limit) => limit is { } value ? Limit.AtLeast(value) : null;
}
