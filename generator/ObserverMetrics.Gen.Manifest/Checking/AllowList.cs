using ObserverMetrics.Gen.Manifest.Diagnostics;
using ObserverMetrics.Gen.Manifest.Syntax;

namespace ObserverMetrics.Gen.Manifest.Checking;

/// <summary>The lints that one entry silences. One that silences nothing is itself reported.</summary>
internal sealed class AllowList(IReadOnlyList<AllowSyntax> entries)
{
    private List<string>? _used;

    public bool Silences(DiagnosticRule rule)
    {
        if (entries.Count == 0 || !entries.Any(entry => entry.Id.Value == rule.Id))
            return false;

        (_used ??= []).Add(rule.Id);
        return true;
    }

    /// <summary>Reports what silenced nothing; to be called when the entry is checked to the end.</summary>
    public void ReportUseless(CheckContext context)
    {
        foreach (var entry in entries)
        {
            if (_used?.Contains(entry.Id.Value) == true)
                continue;

            var isLint = LintRules.All.Any(rule => rule.Id == entry.Id.Value);
            context.Report(LintRules.UselessAllow, entry.Id.Span, entry.Id.Value, isLint ? "take it out" : "only lints, OMG3001 to OMG3999, and at a metric that code records OMG4010, can be allowed");
        }
    }
}
