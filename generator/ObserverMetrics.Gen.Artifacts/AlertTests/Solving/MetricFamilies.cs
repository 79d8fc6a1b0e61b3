using ObserverMetrics.Gen.Manifest.Model;
using ObserverMetrics.PromQL;

namespace ObserverMetrics.Gen.Artifacts.AlertTests.Solving;

/// <summary>A metric family as the solver sees it.</summary>
/// <param name="Name">Its name, without a histogram's suffix.</param>
/// <param name="Kind">How its samples move.</param>
/// <param name="Labels">Its labels, each with the values it can have; none for any.</param>
/// <param name="Bounds">A histogram's upper bounds.</param>
/// <param name="Usual">A gauge's usual value, or null.</param>
/// <param name="IsDeclared">Whether the manifest says what labels there are.</param>
internal sealed record MetricFamily(
    string Name, InputKind Kind, IReadOnlyList<KeyValuePair<string, IReadOnlyList<string>>> Labels, IReadOnlyList<decimal> Bounds, decimal? Usual, bool IsDeclared);

/// <summary>Finds the family of a series: the manifest's own, or by name and use.</summary>
internal sealed class MetricFamilies
{
    // Prometheus's own default: https://pkg.go.dev/github.com/prometheus/client_golang/prometheus#pkg-variables.
    private static readonly decimal[] DefaultBounds = [0.005m, 0.01m, 0.025m, 0.05m, 0.1m, 0.25m, 0.5m, 1m, 2.5m, 5m, 10m];

    private static readonly string[] Suffixes = ["_bucket", "_count", "_sum"];

    private readonly Dictionary<string, Metric> _metrics;
    private readonly KeyValuePair<string, IReadOnlyList<string>>[] _target;

    public MetricFamilies(MetricsManifest manifest)
    {
        _metrics = manifest.Code.Metrics.GroupBy(metric => metric.Name).ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);
        _target = [new("job", [manifest.Deployment?.Job ?? manifest.Name.ToLowerInvariant()]), new("instance", ["localhost:9464"])];
    }

    /// <summary>The manifest's metric of a series, or null.</summary>
    public Metric? Declared(string series)
    {
        if (_metrics.TryGetValue(series, out var metric))
            return metric;

        return WithoutSuffix(series) is { } family && _metrics.TryGetValue(family, out var histogram) && histogram.Type == MetricType.Histogram ? histogram : null;
    }

    public MetricFamily Find(string series, SelectorUses uses, VectorSelector selector)
    {
        if (Declared(series) is { } metric)
            return Declared(metric, uses, selector);

        if (series.EndsWith("_bucket", StringComparison.Ordinal))
            return new MetricFamily(WithoutSuffix(series)!, InputKind.Histogram, _target, DefaultBounds, null, IsDeclared: false);

        var kind = uses.IsCounter(selector) ? InputKind.Counter : uses.IsTrend(selector) ? InputKind.Trend : uses.AsksForTime && series.EndsWith("_timestamp_seconds", StringComparison.Ordinal) ? InputKind.Clock : InputKind.Gauge;
        return new MetricFamily(series, kind, _target, [], series == "up" || series.EndsWith("_info", StringComparison.Ordinal) ? 1 : null, IsDeclared: false);
    }

    private static string? WithoutSuffix(string series) =>
        Array.Find(Suffixes, suffix => series.EndsWith(suffix, StringComparison.Ordinal)) is { } part ? series.Substring(0, series.Length - part.Length) : null;

    private MetricFamily Declared(Metric metric, SelectorUses uses, VectorSelector selector) => new(
        metric.Name,
        metric.Type switch
        {
            MetricType.Counter => InputKind.Counter,
            MetricType.Histogram => InputKind.Histogram,
            _ when uses.IsTrend(selector) => InputKind.Trend,
            _ => metric.ValueKind == MetricValueKind.Timestamp && uses.AsksForTime ? InputKind.Clock : InputKind.Gauge,
        },
        [.. _target, .. metric.Labels.Select(label => new KeyValuePair<string, IReadOnlyList<string>>(label.Name, [.. label.Values]))],
        [.. metric.Buckets],
        metric.Source == MetricSource.Build ? 1 : metric.Initial is not (null or 0) ? metric.Initial : null,
        IsDeclared: true);
}
