namespace ObserverMetrics.Gen.Manifest.Yaml;

/// <summary>Finds an entry's key among those read so far.</summary>
/// <remarks>Nearly all mappings have a handful of keys, and comparing these costs less than the dictionary that a long one needs.</remarks>
internal struct KeyIndex(List<YamlEntry> entries)
{
    private const int FewKeys = 16;

    private Dictionary<string, YamlScalar>? _keys;

    /// <summary>The key of this name; null where there is none yet.</summary>
    public YamlScalar? Find(string name)
    {
        if (entries.Count <= FewKeys)
            return Among(name);

        _keys ??= new Dictionary<string, YamlScalar>(StringComparer.Ordinal);
        for (var i = _keys.Count; i < entries.Count; i++)
            _keys.Add(entries[i].Key.Value, entries[i].Key);
        return _keys.TryGetValue(name, out var key) ? key : null;
    }

    private readonly YamlScalar? Among(string name)
    {
        foreach (var entry in entries)
        {
            if (entry.Key.Value == name)
                return entry.Key;
        }

        return null;
    }
}
