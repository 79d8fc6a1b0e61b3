using Observer.Monitoring;
using Prometheus;

namespace Observer;

/// <summary>Records a fixed history, so that the exported files can be compared number for number.</summary>
internal static class Replay
{
    public static async Task RunAsync(string folder)
    {
        // A registry of its own: the files hold the Observer's metrics and nothing of the process.
        var metrics = new Monitoring.ObserverMetrics(Metrics.NewCustomRegistry());
        Record(metrics);

        Directory.CreateDirectory(folder);
        await metrics.SaveMetricsAsync(Path.Combine(folder, "metrics_prometheus.txt"));
        await metrics.SaveSummaryAsync(Path.Combine(folder, "metrics_summary.json"));
    }

    private static void Record(Monitoring.ObserverMetrics metrics)
    {
        metrics.RecordUniverseSize(2050);
        metrics.IncrementUniverseCreated(5);
        metrics.IncrementUniverseDeleted();

        metrics.IncrementTrackASnapshots();
        metrics.RecordTrackACollectionDuration(TimeSpan.FromSeconds(0.234));

        metrics.RecordTrackBSlotsTotal(41);
        metrics.RecordTrackBSlotsAllocated(5);
        metrics.IncrementTrackBTriggers(2);
        metrics.RecordTrackBCollectionSpeed(125.5);

        metrics.IncrementTokenRefreshes();
        metrics.RecordTokenValidity(TimeSpan.FromDays(1));

        foreach (var severity in new[] { Severity.Low, Severity.Medium, Severity.High })
        {
            metrics.RecordGap(severity);
            metrics.RecordGap(severity);
        }

        metrics.IncrementRateLimitTokens(50);
        metrics.RecordRateLimitDelay(TimeSpan.FromMilliseconds(40));

        metrics.RecordApiRequest(TimeSpan.FromMilliseconds(120));
        metrics.RecordApiRequest(TimeSpan.FromMilliseconds(200));
        metrics.RecordApiRequest(TimeSpan.FromMilliseconds(350), error: true);
    }
}
