using System.Diagnostics;

namespace ObserverMetrics.Benchmarks.Compiling;

/// <summary>Measures milliseconds of one call.</summary>
internal static class Milliseconds
{
    /// <summary>Until the runtime, which does that in the background, has compiled the last method for good: after half the time it is still at it, and calls take up to twice as long.</summary>
    private static readonly TimeSpan WarmUpTime = TimeSpan.FromSeconds(20);

    private const int FewestWarmUps = 2;

    public static Measure Of<T>(Func<T> call)
    {
        WarmUp(call);
        return () =>
        {
            // What earlier calls left behind is not this one's.
            GC.Collect();
            return Once(call);
        };
    }

    /// <param name="prepare">What the call needs; neither that nor its disposal is measured.</param>
    /// <param name="call">What is measured.</param>
    public static Measure Of<TNeeded, T>(Func<TNeeded> prepare, Func<TNeeded, T> call)
        where TNeeded : IDisposable
    {
        WarmUp(() =>
        {
            using var needed = prepare();
            return call(needed);
        });
        return () =>
        {
            using var needed = prepare();
            GC.Collect();
            return Once(() => call(needed));
        };
    }

    public static void WarmUp<T>(Func<T> call)
    {
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < FewestWarmUps || Stopwatch.GetElapsedTime(start) < WarmUpTime; i++)
            call();
    }

    public static double Once<T>(Func<T> call)
    {
        var start = Stopwatch.GetTimestamp();
        GC.KeepAlive(call());
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
