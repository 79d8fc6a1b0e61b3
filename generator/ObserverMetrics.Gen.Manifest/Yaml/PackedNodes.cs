namespace ObserverMetrics.Gen.Manifest.Yaml;

/// <summary>The nodes of a document as plain values, each with a number. What asks for one gets an object made for it.</summary>
/// <remarks>
/// A large manifest has a hundred thousand nodes, and each is asked for once. As objects they would all be alive until the last is
/// read, and to find that out again and again would take the garbage collector longer than reading them.
/// </remarks>
internal sealed class PackedNodes
{
    private readonly SourceText _source;
    private readonly Pages<PackedNode> _nodes = new();
    private readonly Pages<PackedEntry> _entries = new();
    private readonly Pages<int> _items = new();
    private readonly Func<int, YamlEntry> _readEntry;
    private readonly Func<int, YamlNode> _readItem;

    public PackedNodes(SourceText source)
    {
        _source = source;
        (_readEntry, _readItem) = (ReadEntry, item => this[_items[item]]);
    }

    /// <summary>The node of a number; what it holds is made when it is asked for.</summary>
    public YamlNode this[int number]
    {
        get
        {
            ref readonly var node = ref _nodes[number];
            var place = new YamlPlace(_source, node.Start, node.End);
            return node.Kind switch
            {
                PackedKind.Scalar => new YamlScalar(place, node.Value, node.Form, node.WrittenEnd, node.Indentation),
                PackedKind.Mapping => new YamlMapping(place, node.Count == 0 ? [] : new PackedList<YamlEntry>(_readEntry, node.First, node.Count)),
                _ => new YamlSequence(place, node.Count == 0 ? [] : new PackedList<YamlNode>(_readItem, node.First, node.Count)),
            };
        }
    }

    /// <inheritdoc cref="YamlScalar(YamlPlace, string, ScalarForm, int, int)"/>
    /// <returns>Its number.</returns>
    public int AddScalar(YamlPlace place, string value, ScalarForm form, int writtenEnd, int indentation) =>
        _nodes.Add(PackedNode.Scalar(place, value, form, writtenEnd, indentation));

    /// <summary>Adds a mapping.</summary>
    /// <param name="place">Where it stands.</param>
    /// <param name="open">Its entries, behind others; they are taken out.</param>
    /// <param name="first">Where its entries begin.</param>
    /// <returns>Its number.</returns>
    public int AddMapping(YamlPlace place, List<PackedEntry> open, int first) =>
        _nodes.Add(PackedNode.Collection(PackedKind.Mapping, place, _entries.Count, Move(open, first, _entries)));

    /// <summary>Adds a sequence.</summary>
    /// <param name="place">Where it stands.</param>
    /// <param name="open">The numbers of its items, behind others; they are taken out.</param>
    /// <param name="first">Where its items begin.</param>
    /// <returns>Its number.</returns>
    public int AddSequence(YamlPlace place, List<int> open, int first) =>
        _nodes.Add(PackedNode.Collection(PackedKind.Sequence, place, _items.Count, Move(open, first, _items)));

    /// <summary>Offset just behind the last character of a node.</summary>
    public int EndOf(int number) => _nodes[number].End;

    /// <summary>Whether a node is a scalar without characters, as a key without a value has it.</summary>
    public bool IsNothing(int number) => _nodes[number] is { Kind: PackedKind.Scalar } scalar && scalar.Start == scalar.End;

    private YamlEntry ReadEntry(int number)
    {
        ref readonly var entry = ref _entries[number];
        return new YamlEntry(new YamlKey(entry.Key, new YamlPlace(_source, entry.Start, entry.End)), this[entry.Value]);
    }

    private static int Move<T>(List<T> open, int first, Pages<T> pages)
    {
        var count = open.Count - first;
        for (var i = first; i < open.Count; i++)
            pages.Add(open[i]);

        open.RemoveRange(first, count);
        return count;
    }
}
