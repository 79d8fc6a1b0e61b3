using ObserverMetrics.Gen.Manifest.Model;
using ObserverMetrics.Gen.Manifest.Syntax;
using ObserverMetrics.PromQL;

namespace ObserverMetrics.Gen.Manifest.Checking;

/// <summary>All series that expressions may use, with what is known of them.</summary>
internal sealed class SeriesCatalog
{
    private static readonly SeriesInfo Unsound = new(SeriesType.Unknown, null, null);

    private readonly CheckContext _context;
    private readonly IReadOnlyList<string> _targetLabels;
    private readonly string[] _labelsOfAll;
    private readonly Dictionary<string, Series> _series;
    private readonly Dictionary<(MetricType, Unit?), SeriesInfo> _withoutLabels = [];
    private readonly Dictionary<string, Series> _parts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _helps = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string[]> _metricsOfRecording = new(StringComparer.Ordinal);
    private readonly HashSet<string> _recordings = new(StringComparer.Ordinal);
    private readonly SeriesLookup _find;

    public SeriesCatalog(CheckContext context)
    {
        (_context, _targetLabels, _find) = (context, TargetLabels.Of(context.Syntax), Find);
        _labelsOfAll = [.. _targetLabels];
        _series = new(context.MetricCount, StringComparer.Ordinal);
        foreach (var standard in StandardSeries.Of(_targetLabels))
            _series.Add(standard.Key, new Series(standard.Value, null, IsNarrowed: true));
    }

    /// <summary>Resolves a recording by its name, or gives null where there is none.</summary>
    public Func<string, SeriesInfo?> Recordings { get; set; } = _ => null;

    /// <summary>The names of all recordings, resolved or not.</summary>
    public Func<IEnumerable<string>> RecordingNames { get; set; } = () => [];

    /// <summary>All names, for proposals: also those of metrics that have an error of their own.</summary>
    public IEnumerable<string> Names => Declared.Concat(RecordingNames()).Concat(_context.MetricNames.Where(_context.IsUnsound));

    /// <summary>The labels that the manifest's series have, or null where an external one claims nothing about its labels.</summary>
    public IReadOnlyCollection<string>? AllLabels()
    {
        var own = _series.Where(pair => !StandardSeries.Contains(pair.Key)).Select(pair => pair.Value.Info.PossibleLabels).Distinct().ToList();
        string[] ofBuckets = _series.Values.Any(IsOwnHistogram) ? ["le"] : [];
        return own.Contains(null) ? null : [.. _targetLabels.Union(own.SelectMany(labels => labels!)).Union(ofBuckets)];
    }

    public void Add(BoundMetric bound)
    {
        var metric = bound.Metric;
        _series[metric.Name] = new Series(metric.Labels.Count == 0 ? WithoutLabels(metric.Type, bound.Unit) : Of(metric.Labels), metric, IsNarrowed: true);

        SeriesInfo Of(EquatableArray<MetricLabel> labels) => MetricSeries.Of(metric.Type, [.. _targetLabels, .. labels.Select(label => label.Name)], bound.Unit);
    }

    // Most metrics have none of their own, and of many of them the same is known.
    private SeriesInfo WithoutLabels(MetricType type, Unit? unit)
    {
        if (!_withoutLabels.TryGetValue((type, unit), out var known))
            _withoutLabels.Add((type, unit), known = MetricSeries.Of(type, _labelsOfAll, unit));

        return known;
    }

    public void Add(ExternalSyntax external, Unit? unit)
    {
        var labels = external.Labels?.Select(label => label.Value).ToArray();
        var name = external.Name.Value;
        var series = external.IsBuiltin ? BuiltinSeries.Of(name, _targetLabels)
            : external.Type is { } type ? MetricSeries.WithParts(name, MetricSeries.Of(type.Value, labels, unit))
            : [(name, new SeriesInfo(SeriesType.Unknown, labels, unit))];
        foreach (var (part, info) in series.Where(part => !TryFind(part.Name, out _)))
        {
            // What the client library exposes comes from the same processes as the manifest's own metrics.
            _series[part] = new Series(info, null, IsNarrowed: external.IsBuiltin);
            if (external.Help is { } help)
                _helps[part] = help.Value;
        }
    }

    /// <summary>Notes what a recording's series are.</summary>
    public void AddRecording(string name, SeriesInfo info, string help, PromQLExpression expression)
    {
        _metricsOfRecording[name] = [.. MetricsIn(expression)];
        _series[name] = new Series(info, null, IsNarrowed: true);
        _helps[name] = help;
        _recordings.Add(name);
    }

    /// <summary>What is known of a series, or null where nobody declares it.</summary>
    public SeriesInfo? Find(string name)
    {
        if (TryFind(name, out var known))
            return known.Info;

        return Recordings(name) ?? (_context.IsUnsound(name) ? Unsound : null);
    }

    /// <summary>Tells of an expression and its parts what follows from its series; of another one, another tells.</summary>
    public Inferences Infer() => new(_find);

    /// <summary>The names of the manifest's metrics that an expression uses, also through recordings; each once.</summary>
    public IEnumerable<string> MetricsIn(PromQLExpression expression) =>
        SeriesNames.In(expression) is var names && names.Count == 1 ? MetricsOf(names[0]) : names.SelectMany(MetricsOf).Distinct(StringComparer.Ordinal);

    /// <summary>The manifest's metric that a series belongs to, or null.</summary>
    public Metric? MetricOf(string series) => TryFind(series, out var known) ? known.Metric : null;

    /// <summary>What a series is, in a sentence, or null where nobody says.</summary>
    public string? HelpOf(string name) =>
        MetricOf(name)?.Help ?? (_helps.TryGetValue(name, out var help) ? help : BuiltinSeries.HelpOf(name));

    /// <summary>What a series is, as in <c>a gauge</c>.</summary>
    public string KindOf(string name) => Find(name)?.Type switch
    {
        _ when _recordings.Contains(name) => "a recording",
        SeriesType.Counter => "a counter",
        SeriesType.Gauge => "a gauge",
        SeriesType.Histogram => "a histogram",
        _ => "of unknown type",
    };

    /// <summary>Whether dashboards narrow the series by the variable of a target label: it comes from the manifest's own targets and certainly has the label.</summary>
    public bool IsNarrowedBy(string name, string targetLabel) =>
        Find(name)?.Labels?.Contains(targetLabel) == true && TryFind(name, out var known) && known.IsNarrowed;

    // Also the parts of histograms that nobody has asked for.
    private IEnumerable<string> Declared =>
        _series.SelectMany(pair => IsOwnHistogram(pair.Value) ? HistogramParts.Suffixes.Select(suffix => pair.Key + suffix).Prepend(pair.Key) : [pair.Key]);

    private bool TryFind(string name, out Series known)
    {
        if (_series.TryGetValue(name, out known) || _parts.TryGetValue(name, out known))
            return true;

        // The parts of the manifest's own histograms are made when somebody names them: nobody names most.
        if (HistogramParts.SuffixOf(name) is not { } suffix || !_series.TryGetValue(name.Substring(0, name.Length - suffix.Length), out var histogram) || !IsOwnHistogram(histogram))
            return false;

        _parts.Add(name, known = histogram with { Info = MetricSeries.Part(histogram.Info, suffix, BoundsOf(histogram.Metric!)) });
        return true;
    }

    private static ValueRange? BoundsOf(Metric metric) =>
        metric.Buckets.Count == 0 ? null : new ValueRange((double)metric.Buckets[0], (double)metric.Buckets[metric.Buckets.Count - 1]);

    private static bool IsOwnHistogram(Series series) => series is { Metric: not null, Info.Type: SeriesType.Histogram };

    private string[] MetricsOf(string series) =>
        MetricOf(series) is { } metric ? [metric.Name] : _metricsOfRecording.TryGetValue(series, out var metrics) ? metrics : [];

    /// <summary>What is known of a series.</summary>
    /// <param name="Info">As inferences see it.</param>
    /// <param name="Metric">The manifest's metric that it belongs to, or null.</param>
    /// <param name="IsNarrowed">Whether it is of the manifest's own targets, or what Prometheus writes of them: others may have another job's label.</param>
    private readonly record struct Series(SeriesInfo Info, Metric? Metric, bool IsNarrowed);
}
