using ObserverMetrics.Gen.Manifest.Diagnostics;
using ObserverMetrics.Gen.Manifest.Yaml;
using ObserverMetrics.PromQL;

namespace ObserverMetrics.Gen.Manifest.Checking;

/// <summary>Places of PromQL inside a YAML scalar.</summary>
internal static class ScalarSpans
{
    /// <summary>Where a part of the scalar's expression stands in the file.</summary>
    public static SourceSpan SpanOf(this YamlScalar scalar, PromQLSpan span) => scalar.SpanOf(span.Start, span.Length);
}
