using ObserverMetrics.Gen.Manifest.Diagnostics;

namespace ObserverMetrics.Gen.Manifest.Yaml;

/// <summary>A node of a YAML document with its place in the file.</summary>
/// <param name="span">Where it stands: for a scalar the characters of its content with quotes, for a collection from its first to its last character.</param>
internal abstract class YamlNode(SourceSpan span)
{
    public SourceSpan Span { get; } = span;
}

/// <summary>A mapping. Keys are unique: the reader reports a repeated key and keeps its first entry.</summary>
internal sealed class YamlMapping(SourceSpan span, IReadOnlyList<YamlEntry> entries) : YamlNode(span)
{
    public IReadOnlyList<YamlEntry> Entries { get; } = entries;
}

/// <summary>A key with its value. A key without a value has an empty plain scalar just behind the colon.</summary>
internal readonly record struct YamlEntry(YamlScalar Key, YamlNode Value);

/// <summary>A sequence.</summary>
internal sealed class YamlSequence(SourceSpan span, IReadOnlyList<YamlNode> items) : YamlNode(span)
{
    public IReadOnlyList<YamlNode> Items { get; } = items;
}
