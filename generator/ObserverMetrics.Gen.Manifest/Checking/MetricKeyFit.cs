using ObserverMetrics.Gen.Manifest.Diagnostics;
using ObserverMetrics.Gen.Manifest.Model;
using ObserverMetrics.Gen.Manifest.Syntax;
using ObserverMetrics.PromQL;

namespace ObserverMetrics.Gen.Manifest.Checking;

/// <summary>Checks that a metric's keys fit its type and source.</summary>
internal static class MetricKeyFit
{
    public static bool Check(MetricSyntax metric, MetricType type, Unit? unit, CheckContext context)
    {
        if (metric is { Initial: null, Source: null, Exemplars: null, Never.Count: 0 } && (metric.Buckets is null || type == MetricType.Histogram))
            return true;

        var source = metric.Source?.Value ?? MetricSource.Recorded;
        var isSelfMade = source is MetricSource.Uptime or MetricSource.Build;
        var never = metric.Never.FirstOrDefault()?.Span;
        (SourceSpan? Span, bool IsBroken, string Key, string Found, string Mend)[] rows =
        [
            (metric.Buckets?.Place.Span, type != MetricType.Histogram, "buckets", "only a histogram has buckets", "leave it out, or write 'type: histogram'"),
            (metric.Initial?.Span, type != MetricType.Gauge, "initial", "counters and histograms start at zero", "leave it out"),
            (metric.Initial?.Span, type == MetricType.Gauge && source != MetricSource.Recorded, "initial", "this metric has a 'source', which gives its value", "leave one of the two out"),
            (metric.Initial?.Span, type == MetricType.Gauge && metric.Labels.Count > 0, "initial", "each series of a gauge with labels appears with its first value", "leave it out"),
            (never, metric.Labels.Count == 0, "never", "a metric without labels has no combinations", "leave it out"),
            (never, metric.Labels.Count > 0 && type == MetricType.Gauge, "never", "a gauge's series appear with their first values, not from the start", "leave it out"),
            (never, metric.Labels.Count > 0 && type != MetricType.Gauge && source == MetricSource.Callback, "never", "this metric has a 'source', which says what series there are", "leave it out"),
            (metric.Exemplars?.Span, type == MetricType.Gauge, "exemplars", "only counters and histograms have exemplars", "leave it out"),
            (metric.Exemplars?.Span, type != MetricType.Gauge && source != MetricSource.Recorded, "exemplars", "this metric has a 'source', which no activity calls", "leave one of the two out"),
            (metric.Source?.Span, isSelfMade && type != MetricType.Gauge, "source", "uptime and build are gauges", "write 'type: gauge'"),
            (metric.Source?.Span, source == MetricSource.Callback && type == MetricType.Histogram, "source", "a callback gives one value, and a histogram has many", "leave it out"),
            (metric.Source?.Span, isSelfMade && metric.Labels.Count > 0, "source", "this source sets its labels itself", "leave 'labels' out"),
            (metric.Source?.Span, source == MetricSource.Uptime && unit is not null && unit != Unit.Seconds, "source", "the uptime is in seconds", "end the name in '_seconds', or leave 'unit' out"),
        ];
        var broken = rows.Where(row => row.IsBroken && row.Span is not null).ToList();
        foreach (var row in broken)
            context.Report(ManifestRules.KeyDoesNotFit, row.Span!.Value, row.Key, row.Found, row.Mend);

        return broken.Count == 0;
    }
}
