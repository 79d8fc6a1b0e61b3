using ObserverMetrics.Gen.Manifest.Model;
using ObserverMetrics.Gen.Manifest.Syntax;
using ObserverMetrics.PromQL;

namespace ObserverMetrics.Gen.Manifest.Checking;

/// <summary>All series that expressions may use, with what is known of them.</summary>
internal sealed class SeriesCatalog(CheckContext context)
{
    private static readonly string[] TargetLabels = ["job", "instance"];
    private static readonly SeriesInfo Unsound = new(SeriesType.Unknown, null, null);

    private readonly Dictionary<string, SeriesInfo> _series = new(StringComparer.Ordinal)
    {
        // https://prometheus.io/docs/concepts/jobs_instances/#automatically-generated-labels-and-time-series
        ["up"] = new(SeriesType.Gauge, TargetLabels, Unit.Count),
        ["scrape_duration_seconds"] = new(SeriesType.Gauge, TargetLabels, Unit.Seconds),
        ["scrape_samples_post_metric_relabeling"] = new(SeriesType.Gauge, TargetLabels, Unit.Count),
        ["scrape_samples_scraped"] = new(SeriesType.Gauge, TargetLabels, Unit.Count),
        ["scrape_series_added"] = new(SeriesType.Gauge, TargetLabels, Unit.Count),
        ["ALERTS"] = new(SeriesType.Gauge, null, Unit.Count),
        ["ALERTS_FOR_STATE"] = new(SeriesType.Gauge, null, Unit.Timestamp),
        ["observermetrics_manifest_info"] = new(SeriesType.Gauge, [.. TargetLabels, "manifest", "hash"], Unit.Count),
        ["observermetrics_label_overflow_total"] = new(SeriesType.Counter, [.. TargetLabels, "metric", "label"], Unit.Count),
    };

    private readonly Dictionary<string, Metric> _metricOfSeries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _helpOfRecording = new(StringComparer.Ordinal);
    private readonly HashSet<string> _injectable = new(StringComparer.Ordinal);

    /// <summary>Resolves a recording by its name, or gives null where there is none.</summary>
    public Func<string, SeriesInfo?> Recordings { get; set; } = _ => null;

    /// <summary>All names, for proposals.</summary>
    public IEnumerable<string> Names => _series.Keys;

    public void Add(BoundMetric bound)
    {
        var metric = bound.Metric;
        string[] labels = [.. TargetLabels, .. metric.Labels.Select(label => label.Name)];
        if (metric.Type == MetricType.Histogram)
        {
            Declare(metric, "", new SeriesInfo(SeriesType.Histogram, labels, bound.Unit));
            Declare(metric, "_bucket", new SeriesInfo(SeriesType.Counter, [.. labels, "le"], Unit.Count, bound.Unit));
            Declare(metric, "_sum", new SeriesInfo(SeriesType.Counter, labels, bound.Unit));
            Declare(metric, "_count", new SeriesInfo(SeriesType.Counter, labels, Unit.Count));
        }
        else
        {
            Declare(metric, "", new SeriesInfo(metric.Type == MetricType.Counter ? SeriesType.Counter : SeriesType.Gauge, labels, bound.Unit));
        }
    }

    public void Add(ExternalSyntax external)
    {
        if (external.IsBuiltin)
        {
            foreach (var (name, info) in BuiltinSeries.Of(external.Name.Value))
                _series[name] = info;

            return;
        }

        var labels = external.Labels?.Select(label => label.Value).ToArray();
        var unit = external.Unit is { } written ? Unit.Parse(written.Value) : MetricUnit.FromName(external.Name.Value);
        var name2 = external.Name.Value;
        switch (external.Type?.Value)
        {
            case MetricType.Histogram:
                _series[name2] = new SeriesInfo(SeriesType.Histogram, labels, unit);
                _series[name2 + "_bucket"] = new SeriesInfo(SeriesType.Counter, labels is null ? null : [.. labels, "le"], Unit.Count, unit);
                _series[name2 + "_sum"] = new SeriesInfo(SeriesType.Counter, labels, unit);
                _series[name2 + "_count"] = new SeriesInfo(SeriesType.Counter, labels, Unit.Count);
                break;
            case MetricType.Counter:
                _series[name2] = new SeriesInfo(SeriesType.Counter, labels, unit);
                break;
            default:
                _series[name2] = new SeriesInfo(external.Type is null ? SeriesType.Unknown : SeriesType.Gauge, labels, unit);
                break;
        }
    }

    /// <summary>Notes what a recording's series are.</summary>
    public void AddRecording(string name, SeriesInfo info, string help)
    {
        _series[name] = info;
        _helpOfRecording[name] = help;
        _injectable.Add(name);
    }

    /// <summary>What is known of a series, or null where nobody declares it.</summary>
    public SeriesInfo? Find(string name)
    {
        if (_series.TryGetValue(name, out var info))
            return info;

        return Recordings(name) ?? (context.IsUnsound(name) ? Unsound : null);
    }

    /// <summary>The manifest's metric that a series belongs to, or null.</summary>
    public Metric? MetricOf(string series) => _metricOfSeries.TryGetValue(series, out var metric) ? metric : null;

    /// <summary>What a metric or recording is, in a sentence, or null where nobody says.</summary>
    public string? HelpOf(string name) =>
        MetricOf(name)?.Help ?? (_helpOfRecording.TryGetValue(name, out var help) ? help : null);

    /// <summary>Whether dashboards narrow the series by the variable of a target label: it comes from the manifest's own targets and certainly has the label.</summary>
    public bool IsNarrowedBy(string series, string targetLabel) =>
        (_injectable.Contains(series) || Recordings(series) is not null) && Find(series)?.Labels?.Contains(targetLabel) == true;

    private void Declare(Metric metric, string part, SeriesInfo info)
    {
        var name = metric.Name + part;
        _series[name] = info;
        _metricOfSeries[name] = metric;
        _injectable.Add(name);
    }
}
