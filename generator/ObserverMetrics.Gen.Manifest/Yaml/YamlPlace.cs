using ObserverMetrics.Gen.Manifest.Diagnostics;

namespace ObserverMetrics.Gen.Manifest.Yaml;

/// <summary>Where a key, a node or a part of a scalar stands. Lines and columns are counted when they are asked for: of most, nobody asks.</summary>
/// <param name="Source">The file's text.</param>
/// <param name="Start">Offset of the first character.</param>
/// <param name="End">Offset just behind the last character.</param>
internal readonly record struct YamlPlace(SourceText Source, int Start, int End)
{
    /// <summary>Number of characters.</summary>
    public int Length => End - Start;

    /// <summary>The place with its lines and columns.</summary>
    public SourceSpan Span => Source.Span(Start, End);
}
