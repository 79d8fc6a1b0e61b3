using Prometheus;

namespace Observer;

/// <summary>Records the reference history once and writes it, so that the exported files can be compared number for number.</summary>
internal static class Replay
{
    public static async Task RunAsync(string folder)
    {
        // A registry of its own: the files hold the Observer's metrics and nothing of the process.
        var metrics = new Monitoring.ObserverMetrics(Metrics.NewCustomRegistry());
        ReferenceHistory.Record(metrics);

        Directory.CreateDirectory(folder);
        await metrics.SaveMetricsAsync(Path.Combine(folder, "metrics_prometheus.txt"));
        await metrics.SaveSummaryAsync(Path.Combine(folder, "metrics_summary.json"));
    }
}
