using System.Diagnostics;
using System.Globalization;
using System.Runtime;
using Prometheus;

namespace ObserverMetrics.Runtime.Benchmarks.FirstUse;

/// <summary>From a fresh registry to the first recording of each type, with the Observer's 23 metrics.</summary>
internal static class FirstUses
{
    public const string Command = "first-use";
    public const string Generated = "generated";
    public const string ByHand = "by-hand";

    private const int Count = 50;
    private const long Bytes = 32 << 20;

    private static readonly Dictionary<string, Action> Ways = new(StringComparer.Ordinal)
    {
        [Generated] = () =>
        {
            var metrics = new Observer.Monitoring.ObserverMetrics(Metrics.NewCustomRegistry());
            metrics.IncrementApiRequests();
            metrics.RecordUniverseSize(1);
            metrics.RecordApiRequestDuration(0.1);
        },
        [ByHand] = () =>
        {
            var metrics = new ObserverByHand(Metrics.NewCustomRegistry());
            metrics.ApiRequests.Inc();
            metrics.UniverseSize.Set(1);
            metrics.ApiRequestDuration.Observe(0.1);
        },
    };

    /// <summary>Measures microseconds, with all code in place.</summary>
    public static Measure Warm(string way)
    {
        for (var i = 0; i < 20 * Count; i++)
            Ways[way]();

        return () =>
        {
            // Without the collector, which has more to do the more registries there were before.
            var isWithout = GC.TryStartNoGCRegion(Bytes);
            var start = Stopwatch.GetTimestamp();
            for (var i = 0; i < Count; i++)
                Ways[way]();

            var elapsed = Stopwatch.GetElapsedTime(start);
            if (isWithout && GCSettings.LatencyMode == GCLatencyMode.NoGCRegion)
                GC.EndNoGCRegion();

            return elapsed.TotalMicroseconds / Count;
        };
    }

    /// <summary>Measures milliseconds in a new process.</summary>
    public static Measure Cold(string way) => () =>
    {
        using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [Command, way]) { RedirectStandardOutput = true })!;
        return double.Parse(process.StandardOutput.ReadToEnd(), CultureInfo.InvariantCulture);
    };

    /// <summary>What the new process does.</summary>
    public static void Run(string way)
    {
        var start = Stopwatch.GetTimestamp();
        Ways[way]();
        Console.Write(Stopwatch.GetElapsedTime(start).TotalMilliseconds.ToString(CultureInfo.InvariantCulture));
    }

    public static void Once(string way) => Ways[way]();
}
