using System.Diagnostics;
using ObserverMetrics.Runtime.Benchmarks.Recording;

namespace ObserverMetrics.Runtime.Benchmarks.Contention;

/// <summary>Measures nanoseconds for one operation: by the clock on the wall, divided by the operations of all threads.</summary>
/// <remarks>
/// Each measurement is of a registry of its own: where what is read and what is written lie a multiple of 4,096 bytes apart,
/// the processor takes one for the other, and a recording up to twice as long. That is luck, which a registry has or has not.
/// </remarks>
internal static class Throughput
{
    private const int WarmUpCount = 1_000;
    private const double SampleSeconds = 0.02;

    /// <summary>On the calling thread.</summary>
    public static Measure Of(Operation operation) => Of(operation, 1, (run, count) =>
    {
        var start = Stopwatch.GetTimestamp();
        run(count);
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    });

    /// <summary>On threads of their own.</summary>
    public static Measure Of(Operation operation, int threads) => Of(operation, threads, new Crew(threads).Run);

    private static Measure Of(Operation operation, int threads, Func<Action<int>, int, double> time)
    {
        var first = operation.Prepare();
        WarmUp(first, time);
        var count = (int)Math.Clamp(WarmUpCount * 20 * SampleSeconds / time(first, WarmUpCount * 20), WarmUpCount, 100_000_000);
        return () =>
        {
            var run = operation.Prepare();
            Run(run, time);
            return time(run, count) / count / threads * 1e9;
        };
    }

    /// <summary>Until the last tier of compiled code is in place, which the runtime makes in the background.</summary>
    private static void WarmUp(Action<int> run, Func<Action<int>, int, double> time)
    {
        for (var round = 0; round < 4; round++)
        {
            Run(run, time);
            Thread.Sleep(120);
        }
    }

    // Often enough for a series to get memory of its own, and for a counter to notice that threads meet.
    private static void Run(Action<int> run, Func<Action<int>, int, double> time)
    {
        for (var i = 0; i < 50; i++)
            time(run, WarmUpCount);
    }
}
