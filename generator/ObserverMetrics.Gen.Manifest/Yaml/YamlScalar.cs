using ObserverMetrics.Gen.Manifest.Diagnostics;

namespace ObserverMetrics.Gen.Manifest.Yaml;

/// <summary>A scalar: text, whatever YAML would guess it to be.</summary>
internal sealed class YamlScalar(SourceSpan span, string value) : YamlNode(span)
{
    /// <summary>Its content with quotes, escapes and folding resolved.</summary>
    public string Value { get; } = value;

    /// <summary>Where a part of <see cref="Value"/> stands in the file.</summary>
    public SourceSpan SpanOf(int start, int length) => Span;
}
