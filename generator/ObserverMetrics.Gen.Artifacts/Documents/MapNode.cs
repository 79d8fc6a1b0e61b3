using System.Collections;

namespace ObserverMetrics.Gen.Artifacts.Documents;

/// <summary>Keys with values, in the order in which they were added.</summary>
internal sealed class MapNode : Node, IEnumerable<KeyValuePair<string, Node>>
{
    private readonly List<KeyValuePair<string, Node>> _entries = [];

    /// <summary>A remark for readers, written above the map where the format has comments.</summary>
    public string? Comment { get; init; }

    public int Count => _entries.Count;

    /// <summary>Adds an entry; a null reference adds nothing, so that optional keys need no branch.</summary>
    /// <param name="key">A key that the map does not have yet.</param>
    public Node? this[string key]
    {
        set => Add(key, value);
    }

    /// <inheritdoc cref="this[string]"/>
    public void Add(string key, Node? value)
    {
        if (value is not null)
            _entries.Add(new(key, value));
    }

    /// <summary>This map, or null where it is empty: leaves an optional section out.</summary>
    public MapNode? OrNull() => Count == 0 ? null : this;

    public List<KeyValuePair<string, Node>>.Enumerator GetEnumerator() => _entries.GetEnumerator();

    IEnumerator<KeyValuePair<string, Node>> IEnumerable<KeyValuePair<string, Node>>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
