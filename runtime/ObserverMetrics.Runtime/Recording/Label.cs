namespace ObserverMetrics.Runtime.Recording;

/// <summary>A label of a metric: a closed set of values, or an open one with a limit.</summary>
public sealed class Label : IEquatable<Label>
{
    /// <summary>The value under which everything is recorded that has no place of its own.</summary>
    public const string Other = "other";

    private readonly string[] _values;

    private Label(string name, string[] values, int limit)
    {
        Name = name;
        _values = values;
        Limit = limit;
    }

    /// <summary>The label's name.</summary>
    public string Name { get; }

    /// <summary>The values of a closed set, in order; empty for an open one.</summary>
    public IReadOnlyList<string> Values => _values;

    /// <summary>The largest number of values of an open label; 0 for a closed one.</summary>
    public int Limit { get; }

    /// <summary>Whether any value is allowed, up to <see cref="Limit"/> of them.</summary>
    public bool IsOpen => Limit > 0;

    /// <summary>The number of places for values: those of the closed set, and one for <see cref="Other"/>.</summary>
    internal int Places => _values.Length + 1;

    /// <summary>A label with a closed set of values.</summary>
    public static Label Closed(string name, params string[] values) => new(name, values, 0);

    /// <summary>A label that is <c>true</c> or <c>false</c>.</summary>
    public static Label Bool(string name) => new(name, ["false", "true"], 0);

    /// <summary>A label with at most <paramref name="limit"/> values, which are not known before.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="limit"/> is below 1.</exception>
    public static Label Open(string name, int limit)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        return new(name, [], limit);
    }

    /// <summary>The value at a place; the last place is <see cref="Other"/>'s.</summary>
    internal string ValueAt(int place) => place < _values.Length ? _values[place] : Other;

    /// <inheritdoc/>
    public bool Equals(Label? other) =>
        other is not null && Name == other.Name && Limit == other.Limit && _values.AsSpan().SequenceEqual(other._values);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Label);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Limit, _values.Length);
}
