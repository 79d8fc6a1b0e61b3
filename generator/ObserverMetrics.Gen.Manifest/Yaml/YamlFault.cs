using ObserverMetrics.Gen.Manifest.Diagnostics;

namespace ObserverMetrics.Gen.Manifest.Yaml;

/// <summary>Something wrong between two offsets of the text.</summary>
/// <param name="Rule">What is wrong.</param>
/// <param name="Start">Offset of the first character to blame.</param>
/// <param name="End">Offset just behind the last one.</param>
/// <param name="Arguments">The words that the rule's message wants.</param>
internal sealed record YamlFault(DiagnosticRule Rule, int Start, int End, params string[] Arguments);
