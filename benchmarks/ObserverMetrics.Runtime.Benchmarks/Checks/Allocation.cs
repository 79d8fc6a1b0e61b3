using ObserverMetrics.Runtime.Benchmarks.Recording;

namespace ObserverMetrics.Runtime.Benchmarks.Checks;

/// <summary>Measures the bytes that one operation allocates.</summary>
internal static class Allocation
{
    private const int Count = 100_000;

    public static Measure Of(Operation operation)
    {
        var run = operation.Prepare();
        run(Count);
        return () =>
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            run(Count);
            return (GC.GetAllocatedBytesForCurrentThread() - before) / (double)Count;
        };
    }
}
