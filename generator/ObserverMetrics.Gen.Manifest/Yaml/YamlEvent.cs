namespace ObserverMetrics.Gen.Manifest.Yaml;

/// <summary>What the YAML parser read next.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Offset of its first character, behind anchor and tag.</param>
/// <param name="End">Offset just behind its last character.</param>
internal readonly record struct YamlEvent(YamlEventKind Kind, int Start, int End)
{
    /// <summary>A scalar's text, or the name that an alias gives.</summary>
    public string Value { get; init; } = "";

    /// <summary>How a scalar is written.</summary>
    public ScalarForm Form { get; init; }

    /// <summary>Whether a collection is written in braces or brackets.</summary>
    public bool IsFlow { get; init; }

    /// <summary>The name of its anchor, or null.</summary>
    public string? Anchor { get; init; }

    /// <summary>Offset of its tag, or -1.</summary>
    public int TagAt { get; init; } = -1;
}

/// <summary>The kinds of events.</summary>
internal enum YamlEventKind
{
    DocumentStart,
    DocumentEnd,
    StreamEnd,
    Scalar,
    Alias,
    MappingStart,
    MappingEnd,
    SequenceStart,
    SequenceEnd,
}
