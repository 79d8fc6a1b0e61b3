namespace ObserverMetrics.Gen.Manifest.Yaml;

/// <summary>What came of reading a text once.</summary>
/// <param name="Root">The root mapping; null where there is none.</param>
/// <param name="Faults">What damages an entry, so that it must be skipped.</param>
/// <param name="Notices">What is wrong, but leaves the entries whole.</param>
/// <param name="StoppedAt">Offset of the place where reading stopped: the text's end where it was read whole.</param>
internal sealed record YamlTreeOutcome(YamlMapping? Root, IReadOnlyList<YamlFault> Faults, IReadOnlyList<YamlFault> Notices, int StoppedAt);
