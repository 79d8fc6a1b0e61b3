namespace ObserverMetrics.Gen.Tool.Comparison;

/// <summary>Things of two manifests by name: those that stayed, were renamed, went and came.</summary>
internal sealed record Pairing<T>(
    IReadOnlyList<(T Old, T New)> Kept,
    IReadOnlyList<(T Old, T New)> Renamed,
    IReadOnlyList<T> Removed,
    IReadOnlyList<T> Added)
{
    /// <param name="old">The things of the old manifest.</param>
    /// <param name="current">Those of the new one.</param>
    /// <param name="nameOf">The name by which they are known.</param>
    /// <param name="isSame">Whether a thing that went may be one that came, under another name.</param>
    public static Pairing<T> Of(IEnumerable<T> old, IEnumerable<T> current, Func<T, string> nameOf, Func<T, T, bool> isSame)
    {
        var (before, now) = (old.DistinctBy(nameOf).ToList(), current.DistinctBy(nameOf).ToDictionary(nameOf, StringComparer.Ordinal));
        var kept = before.Where(item => now.ContainsKey(nameOf(item))).Select(item => (item, now[nameOf(item)])).ToList();
        var removed = before.Where(item => !now.ContainsKey(nameOf(item))).ToList();
        var names = before.Select(nameOf).ToHashSet(StringComparer.Ordinal);
        var added = now.Values.Where(item => !names.Contains(nameOf(item))).ToList();

        var renamed = new List<(T, T)>();
        foreach (var item in removed.ToList())
        {
            if (added.FindIndex(candidate => isSame(item, candidate)) is var index and >= 0)
            {
                renamed.Add((item, added[index]));
                removed.Remove(item);
                added.RemoveAt(index);
            }
        }

        return new(kept, renamed, removed, added);
    }
}
