namespace ObserverMetrics.Gen.Manifest.Syntax.Keys;

/// <summary>How keys of a mapping depend on each other.</summary>
internal abstract record KeyConstraint;

/// <summary>At least and at most so many of some keys.</summary>
internal sealed record Choice(int Minimum, int Maximum, IReadOnlyList<Key> Keys) : KeyConstraint
{
    public static Choice ExactlyOne(params Key[] keys) => new(1, 1, keys);

    public static Choice AtMostOne(params Key[] keys) => new(0, 1, keys);

    public static Choice AtLeastOne(params Key[] keys) => new(1, keys.Length, keys);
}

/// <summary>A key that wants another one beside it.</summary>
internal sealed record Needs(Key Key, Key Companion) : KeyConstraint;

/// <summary>A key that has a meaning only beside one of some others.</summary>
internal sealed record BelongsTo(Key Key, params IReadOnlyList<Key> Hosts) : KeyConstraint;
