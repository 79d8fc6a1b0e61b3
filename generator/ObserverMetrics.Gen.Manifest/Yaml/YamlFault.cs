using ObserverMetrics.Gen.Manifest.Diagnostics;

namespace ObserverMetrics.Gen.Manifest.Yaml;

/// <summary>Something wrong between two offsets of the text.</summary>
/// <param name="Rule">What is wrong; null where that was said elsewhere.</param>
/// <param name="Start">Offset of the first character to blame.</param>
/// <param name="End">Offset just behind the last one.</param>
/// <param name="Arguments">The words that the rule's message wants.</param>
internal sealed record YamlFault(DiagnosticRule? Rule, int Start, int End, params string[] Arguments)
{
    /// <summary>An offset in the entry that is damaged, where <see cref="Start"/> is not in it.</summary>
    public int? Blame { get; init; }

    /// <summary>A fault that follows from another.</summary>
    public static YamlFault Silent(int offset) => new(null, offset, offset);
}
