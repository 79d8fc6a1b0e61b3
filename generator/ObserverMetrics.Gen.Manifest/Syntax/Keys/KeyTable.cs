namespace ObserverMetrics.Gen.Manifest.Syntax.Keys;

/// <summary>The keys of one kind of mapping.</summary>
/// <param name="noun">What the mapping is, as in <c>metric</c>.</param>
/// <param name="keys">Its keys, in the order in which they are explained.</param>
internal sealed class KeyTable(string noun, params Key[] keys)
{
    private readonly Dictionary<string, Key> _byName = keys.ToDictionary(key => key.Name, StringComparer.Ordinal);

    public string Noun { get; } = noun;

    public IReadOnlyList<Key> Keys { get; } = keys;

    /// <summary>Those that must be there.</summary>
    public IReadOnlyList<Key> Mandatory { get; } = [.. keys.Where(key => key.IsMandatory)];

    /// <summary>The noun with its article.</summary>
    public string Singular => ("aeiou".IndexOf(Noun[0]) < 0 ? "a " : "an ") + Noun;

    /// <summary>How keys depend on each other.</summary>
    public IReadOnlyList<KeyConstraint> Constraints { get; init; } = [];

    /// <summary>The key whose value names the mapping in messages, or null.</summary>
    public Key? NamedBy { get; init; }

    /// <summary>Keys that would hold a secret in clear, each with the key to use.</summary>
    public IReadOnlyDictionary<string, string> Secrets { get; init; } = new Dictionary<string, string>();

    /// <summary>Some keys for messages: the mandatory ones, or else the first.</summary>
    public string Example
    {
        get
        {
            return Mandatory.Count > 0
                ? string.Join(" and ", Mandatory.Select(key => "'" + key.Name + "'"))
                : "keys such as " + Diagnostics.Quoted.EitherKey(Keys.Take(3).Select(key => key.Name));
        }
    }

    /// <summary>The key of a name, or null.</summary>
    public Key? Find(string name) => _byName.TryGetValue(name, out var key) ? key : null;
}
