using ObserverMetrics.Gen.Manifest.Diagnostics;

namespace ObserverMetrics.Gen.Manifest.Yaml;

/// <summary>A node of a YAML document with its place in the file.</summary>
/// <param name="place">Where it stands: for a scalar the characters of its content with quotes, for a collection from its first to its last character.</param>
internal abstract class YamlNode(YamlPlace place)
{
    public YamlPlace Place { get; } = place;

    public SourceSpan Span => Place.Span;
}

/// <summary>A mapping. Keys are unique: the reader reports a repeated key and keeps its first entry.</summary>
internal sealed class YamlMapping(YamlPlace place, IReadOnlyList<YamlEntry> entries) : YamlNode(place)
{
    /// <summary>Its entries; their nodes may be made anew each time one is asked for.</summary>
    public IReadOnlyList<YamlEntry> Entries { get; } = entries;
}

/// <summary>A key with its value. A key without a value has an empty plain scalar just behind the colon.</summary>
internal readonly record struct YamlEntry(YamlKey Key, YamlNode Value);

/// <summary>A key. No node: half of all scalars are keys.</summary>
/// <param name="Value">Its text, with quotes and escapes resolved.</param>
/// <param name="Place">The characters of its content, with quotes.</param>
internal readonly record struct YamlKey(string Value, YamlPlace Place)
{
    public SourceSpan Span => Place.Span;
}

/// <summary>A sequence.</summary>
internal sealed class YamlSequence(YamlPlace place, IReadOnlyList<YamlNode> items) : YamlNode(place)
{
    /// <summary>Its items, which may be made anew each time one is asked for.</summary>
    public IReadOnlyList<YamlNode> Items { get; } = items;
}
