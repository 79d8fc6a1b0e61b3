namespace ObserverMetrics.Gen.Artifacts.AlertTests.Evaluation;

/// <summary>The labels of a series, with the metric's name as <c>__name__</c>. A label without a value is none.</summary>
internal sealed class LabelSet : IEquatable<LabelSet>
{
    public const string MetricName = "__name__";

    private readonly KeyValuePair<string, string>[] _pairs;

    // The pairs are in order and have values.
    private LabelSet(KeyValuePair<string, string>[] pairs) => _pairs = pairs;

    public static LabelSet Empty { get; } = new([]);

    /// <summary>The labels in ordinal order of their names.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Pairs => _pairs;

    /// <summary>The value of a label; empty where it has none.</summary>
    public string this[string name]
    {
        get
        {
            foreach (var pair in _pairs)
            {
                if (pair.Key == name)
                    return pair.Value;
            }

            return "";
        }
    }

    public static LabelSet Of(IEnumerable<KeyValuePair<string, string>> pairs) => new([.. pairs.Where(pair => pair.Value.Length > 0).OrderBy(pair => pair.Key, StringComparer.Ordinal)]);

    public LabelSet With(string name, string value)
    {
        var at = 0;
        while (at < _pairs.Length && string.CompareOrdinal(_pairs[at].Key, name) < 0)
            at++;

        var old = at < _pairs.Length && _pairs[at].Key == name ? 1 : 0;
        var own = value.Length > 0 ? 1 : 0;
        var pairs = new KeyValuePair<string, string>[_pairs.Length - old + own];
        Array.Copy(_pairs, pairs, at);
        if (own > 0)
            pairs[at] = new(name, value);

        Array.Copy(_pairs, at + old, pairs, at + own, _pairs.Length - at - old);
        return new(pairs);
    }

    public LabelSet Without(params string[] names) => Without((IReadOnlyCollection<string>)names);

    public LabelSet Without(IReadOnlyCollection<string> names) =>
        Array.Exists(_pairs, pair => names.Contains(pair.Key)) ? new(Array.FindAll(_pairs, pair => !names.Contains(pair.Key))) : this;

    public LabelSet Only(IReadOnlyCollection<string> names) => new(Array.FindAll(_pairs, pair => names.Contains(pair.Key)));

    public bool Equals(LabelSet? other)
    {
        if (other is null || _pairs.Length != other._pairs.Length)
            return false;

        for (var i = 0; i < _pairs.Length; i++)
        {
            if (_pairs[i].Key != other._pairs[i].Key || _pairs[i].Value != other._pairs[i].Value)
                return false;
        }

        return true;
    }

    public override bool Equals(object? obj) => Equals(obj as LabelSet);

    public override int GetHashCode()
    {
        var hash = 0;
        foreach (var pair in _pairs)
            hash = (hash * 31) + StringComparer.Ordinal.GetHashCode(pair.Value);

        return hash;
    }
}

/// <summary>Many labels at once.</summary>
internal static class LabelSets
{
    public static IReadOnlyList<LabelSet> WithoutName(this IReadOnlyList<LabelSet> all) => [.. all.Select(labels => labels.Without(LabelSet.MetricName))];
}
