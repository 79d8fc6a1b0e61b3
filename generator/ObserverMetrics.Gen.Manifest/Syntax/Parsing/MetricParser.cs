using ObserverMetrics.Gen.Manifest.Syntax.Keys;

namespace ObserverMetrics.Gen.Manifest.Syntax.Parsing;

/// <summary>Binds a metric.</summary>
internal static class MetricParser
{
    public static MetricSyntax Parse(Spanned<string> name, MappingReader map) => new()
    {
        Name = name,
        Type = map.Read(MetricKeys.Type),
        Help = map.Read(MetricKeys.Help),
        Unit = map.Read(MetricKeys.Unit),
        Labels = map.ReadAll(MetricKeys.Labels),
        Buckets = map.Read(MetricKeys.Buckets),
        Never = map.ReadAll(MetricKeys.Never),
        Initial = map.Read(MetricKeys.Initial),
        Source = map.Read(MetricKeys.Source),
        CSharp = map.Read(MetricKeys.CSharp),
        Deprecated = map.Read(MetricKeys.Deprecated),
        Allow = map.ReadAll(MetricKeys.Allow),
    };
}
