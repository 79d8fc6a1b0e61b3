using System.Text;

namespace ObserverMetrics.Gen.Artifacts.AlertTests.Evaluation;

/// <summary>The labels of a series, with the metric's name as <c>__name__</c>. A label without a value is none.</summary>
internal sealed class LabelSet : IEquatable<LabelSet>
{
    public const string MetricName = "__name__";

    private readonly KeyValuePair<string, string>[] _pairs;
    private string? _key;

    // The pairs are in order and have values.
    private LabelSet(KeyValuePair<string, string>[] pairs) => _pairs = pairs;

    public static LabelSet Empty { get; } = new([]);

    private string Key => _key ??= WriteKey();

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

    public LabelSet With(string name, string value) => Of([.. _pairs.Where(pair => pair.Key != name), new(name, value)]);

    public LabelSet Without(params string[] names) => Without((IReadOnlyCollection<string>)names);

    public LabelSet Without(IReadOnlyCollection<string> names) =>
        Array.Exists(_pairs, pair => names.Contains(pair.Key)) ? new(Array.FindAll(_pairs, pair => !names.Contains(pair.Key))) : this;

    public LabelSet Only(IReadOnlyCollection<string> names) => new(Array.FindAll(_pairs, pair => names.Contains(pair.Key)));

    public bool Equals(LabelSet? other) => other is not null && Key == other.Key;

    public override bool Equals(object? obj) => Equals(obj as LabelSet);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Key);

    private string WriteKey()
    {
        var key = new StringBuilder();
        foreach (var pair in _pairs)
            key.Append(pair.Key).Append('\u0001').Append(pair.Value).Append('\u0002');

        return key.ToString();
    }
}

/// <summary>Many labels at once.</summary>
internal static class LabelSets
{
    public static IReadOnlyList<LabelSet> WithoutName(this IReadOnlyList<LabelSet> all) => [.. all.Select(labels => labels.Without(LabelSet.MetricName))];
}
