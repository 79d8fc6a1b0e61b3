namespace ObserverMetrics.Gen.Manifest.Yaml;

/// <summary>Finds a key among the entries that a mapping has so far.</summary>
/// <remarks>Nearly all mappings have a handful of keys, and comparing these costs less than the dictionary that a long one needs.</remarks>
/// <param name="entries">The entries of all mappings that are being read; those from <paramref name="start"/> on are this one's.</param>
/// <param name="start">Where this mapping's begin.</param>
internal struct KeyIndex(List<PackedEntry> entries, int start)
{
    private const int FewKeys = 16;

    private Dictionary<string, PackedEntry>? _keys;

    /// <summary>The entry of this key; null where there is none yet.</summary>
    public PackedEntry? Find(string name)
    {
        if (entries.Count - start <= FewKeys)
            return Among(name);

        _keys ??= new Dictionary<string, PackedEntry>(StringComparer.Ordinal);
        for (var i = start + _keys.Count; i < entries.Count; i++)
            _keys.Add(entries[i].Key, entries[i]);
        return _keys.TryGetValue(name, out var entry) ? entry : null;
    }

    private readonly PackedEntry? Among(string name)
    {
        for (var i = start; i < entries.Count; i++)
        {
            if (entries[i].Key == name)
                return entries[i];
        }

        return null;
    }
}
