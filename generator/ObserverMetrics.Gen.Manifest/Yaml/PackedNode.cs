namespace ObserverMetrics.Gen.Manifest.Yaml;

/// <summary>A node as a plain value.</summary>
internal readonly struct PackedNode
{
    private readonly int _first;
    private readonly int _second;

    private PackedNode(PackedKind kind, YamlPlace place, int first, int second, string value, ScalarForm form) =>
        (Kind, Start, End, _first, _second, Value, Form) = (kind, place.Start, place.End, first, second, value, form);

    public PackedKind Kind { get; }

    public int Start { get; }

    public int End { get; }

    /// <summary>A scalar's text.</summary>
    public string Value { get; }

    /// <summary>How a scalar is written.</summary>
    public ScalarForm Form { get; }

    /// <summary>Offset just behind what a scalar's value is made of.</summary>
    public int WrittenEnd => _first;

    /// <summary>Column of the block that holds a scalar.</summary>
    public int Indentation => _second;

    /// <summary>Where a collection's entries or items begin among those of all.</summary>
    public int First => _first;

    /// <summary>How many a collection has.</summary>
    public int Count => _second;

    public static PackedNode Scalar(YamlPlace place, string value, ScalarForm form, int writtenEnd, int indentation) =>
        new(PackedKind.Scalar, place, writtenEnd, indentation, value, form);

    public static PackedNode Collection(PackedKind kind, YamlPlace place, int first, int count) =>
        new(kind, place, first, count, "", default);
}

internal enum PackedKind : byte
{
    Scalar,
    Mapping,
    Sequence,
}

/// <summary>An entry of a mapping as a plain value.</summary>
/// <param name="Key">The key's text.</param>
/// <param name="Start">Offset of the key's first character.</param>
/// <param name="End">Offset just behind the key's last character.</param>
/// <param name="Value">The number of the value's node.</param>
internal readonly record struct PackedEntry(string Key, int Start, int End, int Value);
