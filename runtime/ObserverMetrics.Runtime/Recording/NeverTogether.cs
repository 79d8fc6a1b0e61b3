namespace ObserverMetrics.Runtime.Recording;

/// <summary>Label values that do not occur together, so that their series need not exist from the start.</summary>
/// <param name="values">One list for each label of the metric, in its order; an empty list stands for any value.</param>
public sealed class NeverTogether(params string[][] values) : IEquatable<NeverTogether>
{
    private readonly string[][] _values = values;

    internal bool Covers(string[] labelValues)
    {
        for (var i = 0; i < _values.Length; i++)
        {
            if (_values[i].Length > 0 && Array.IndexOf(_values[i], labelValues[i]) < 0)
                return false;
        }

        return true;
    }

    /// <inheritdoc/>
    public bool Equals(NeverTogether? other) =>
        other is not null
        && _values.Length == other._values.Length
        && _values.Zip(other._values).All(pair => pair.First.AsSpan().SequenceEqual(pair.Second));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as NeverTogether);

    /// <inheritdoc/>
    public override int GetHashCode() => _values.Length;
}
