using ObserverMetrics.Gen.Manifest.Syntax.Keys;

namespace ObserverMetrics.Gen.Manifest.Syntax.Parsing;

/// <summary>Binds a metric.</summary>
internal static class MetricParser
{
    /// <summary>The metric; null where its labels are unreadable: without them each use of one would be an error, too.</summary>
    public static MetricSyntax? Parse(Spanned<string> name, MappingReader map)
    {
        var labels = map.Read(MetricKeys.Labels);
        var metric = Bind(name, labels ?? [], map);
        return labels is null && map.HasOrLost(MetricKeys.Labels) ? null : metric;
    }

    private static MetricSyntax Bind(Spanned<string> name, IReadOnlyList<LabelUseSyntax> labels, MappingReader map) => new()
    {
        Name = name,
        Type = map.Read(MetricKeys.Type),
        Help = map.Read(MetricKeys.Help),
        Unit = map.Read(MetricKeys.Unit),
        Labels = labels,
        Buckets = map.Read(MetricKeys.Buckets),
        Never = map.ReadAll(MetricKeys.Never),
        Initial = map.Read(MetricKeys.Initial),
        Source = map.Read(MetricKeys.Source),
        Exemplars = map.Read(MetricKeys.Exemplars),
        CSharp = map.Read(MetricKeys.CSharp),
        Deprecated = map.Read(MetricKeys.Deprecated),
        Allow = map.ReadAll(MetricKeys.Allow),
    };
}
