using ObserverMetrics.Gen.Manifest.Diagnostics;
using ObserverMetrics.Gen.Manifest.Syntax;

namespace ObserverMetrics.Gen.Manifest.Checking;

/// <summary>The lints that one entry silences. One that silences nothing is itself reported.</summary>
internal sealed class AllowList(IReadOnlyList<AllowSyntax> entries)
{
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);

    public bool Silences(DiagnosticRule rule)
    {
        var silences = entries.Any(entry => entry.Id.Value == rule.Id);
        if (silences)
            _used.Add(rule.Id);

        return silences;
    }

    /// <summary>Reports what silenced nothing; to be called when the entry is checked to the end.</summary>
    public void ReportUseless(CheckContext context)
    {
        foreach (var entry in entries.Where(entry => !_used.Contains(entry.Id.Value)))
        {
            var isLint = LintRules.All.Any(rule => rule.Id == entry.Id.Value);
            context.Report(LintRules.UselessAllow, entry.Id.Span, entry.Id.Value, isLint ? "take it out" : "only lints, OMG3001 and above, can be allowed");
        }
    }
}
