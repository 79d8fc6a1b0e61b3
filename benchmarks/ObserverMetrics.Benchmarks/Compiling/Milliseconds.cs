using System.Diagnostics;

namespace ObserverMetrics.Benchmarks.Compiling;

/// <summary>Measures milliseconds of one call.</summary>
internal static class Milliseconds
{
    /// <summary>Long enough for the last tier of compiled code, which the runtime makes in the background.</summary>
    private static readonly TimeSpan WarmUpTime = TimeSpan.FromSeconds(8);

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
