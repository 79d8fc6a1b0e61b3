namespace ObserverMetrics.Gen.Manifest.Yaml;

/// <summary>What could be read of a manifest's text.</summary>
/// <param name="Root">The root mapping with all sound entries, or null where there is none.</param>
/// <param name="DamagedKeys">The keys of entries that a syntax error damaged: they are not in the tree, and references to them need no second error.</param>
internal sealed record YamlDocument(YamlMapping? Root, IReadOnlyCollection<string> DamagedKeys)
{
    /// <summary>The same keys, each with its place.</summary>
    public IReadOnlyList<LostKey> Lost { get; init; } = [];
}

/// <summary>A key that a syntax error damaged.</summary>
/// <param name="Name">The key.</param>
/// <param name="Offset">Offset of its line.</param>
/// <param name="SoundUntil">Offset behind the last scalar before it that could be read.</param>
internal sealed record LostKey(string Name, int Offset, int SoundUntil)
{
    /// <summary>Whether a mapping may have held the key: it began before it, and nothing that is not the mapping's stands between.</summary>
    public bool MayBeOf(YamlMapping mapping) => mapping.Place.Start <= Offset && mapping.Place.End >= SoundUntil;
}
