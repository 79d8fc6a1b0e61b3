using ObserverMetrics.PromQL;

namespace ObserverMetrics.Gen.Manifest.Checking;

/// <summary>The series that Prometheus or the library writes of every target: https://prometheus.io/docs/concepts/jobs_instances/#automatically-generated-labels-and-time-series.</summary>
internal static class StandardSeries
{
    // Without labels of their own, null: they are those of the alert.
    private static readonly (string Name, SeriesType Type, string[]? Labels, Unit Unit, ValueRange? Values)[] All =
    [
        ("up", SeriesType.Gauge, [], Unit.Count, new ValueRange(0, 1)),
        ("scrape_duration_seconds", SeriesType.Gauge, [], Unit.Seconds, ValueRange.NotNegative),
        ("scrape_samples_post_metric_relabeling", SeriesType.Gauge, [], Unit.Count, ValueRange.NotNegative),
        ("scrape_samples_scraped", SeriesType.Gauge, [], Unit.Count, ValueRange.NotNegative),
        ("scrape_series_added", SeriesType.Gauge, [], Unit.Count, ValueRange.NotNegative),
        ("ALERTS", SeriesType.Gauge, null, Unit.Count, ValueRange.Of(1)),
        ("ALERTS_FOR_STATE", SeriesType.Gauge, null, Unit.Timestamp, null),
        ("observermetrics_manifest_info", SeriesType.Gauge, ["manifest", "hash"], Unit.Count, ValueRange.Of(1)),
        ("observermetrics_label_overflow_total", SeriesType.Counter, ["metric", "label"], Unit.Count, ValueRange.NotNegative),
    ];

    private static readonly HashSet<string> AllNames = new(All.Select(series => series.Name), StringComparer.Ordinal);

    /// <summary>Their names.</summary>
    public static IReadOnlyCollection<string> Names => AllNames;

    /// <summary>Whether there is one of this name.</summary>
    public static bool Contains(string name) => AllNames.Contains(name);

    /// <summary>What they are where targets have these labels.</summary>
    public static Dictionary<string, SeriesInfo> Of(IReadOnlyList<string> targetLabels) => All.ToDictionary(
        series => series.Name,
        series => new SeriesInfo(series.Type, series.Labels is null ? null : [.. targetLabels, .. series.Labels], series.Unit) { Values = series.Values },
        StringComparer.Ordinal);
}
