namespace ObserverMetrics.Gen.Manifest.Yaml;

/// <summary>What could be read of a manifest's text.</summary>
/// <param name="Root">The root mapping with all sound entries, or null where there is none.</param>
/// <param name="DamagedKeys">The keys of entries that a syntax error damaged: they are not in the tree, and references to them need no second error.</param>
internal sealed record YamlDocument(YamlMapping? Root, IReadOnlyCollection<string> DamagedKeys);
