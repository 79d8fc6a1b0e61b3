using System.Globalization;
using ObserverMetrics.Gen.Manifest.Model;

namespace ObserverMetrics.Gen.Manifest.Diagnostics;

/// <summary>Collects the diagnostics of one manifest.</summary>
/// <param name="path">The manifest's path.</param>
internal sealed class DiagnosticBag(string path)
{
    /// <summary>Of errors as of warnings no more are told: nobody reads them, and hosts print each with the line that it is about.</summary>
    public const int MostOfASeverity = 1_000;

    private readonly List<ManifestDiagnostic> _items = [];
    private int _errors;
    private int _untoldErrors;
    private int _untoldWarnings;

    /// <summary>Whether an error was reported so far.</summary>
    public bool HasErrors => _errors > 0;

    /// <summary>Whether further errors are only counted: what would make a good message of them need not be found.</summary>
    public bool IsFullOfErrors => _errors >= MostOfASeverity;

    /// <summary>Notes that a rule is broken at a place.</summary>
    public void Report(DiagnosticRule rule, SourceSpan span, params string[] arguments)
    {
        var isError = rule.Severity == DiagnosticRuleSeverity.Error;
        if (isError && IsFullOfErrors)
        {
            _untoldErrors++;
        }
        else if (!isError && _items.Count - _errors >= MostOfASeverity)
        {
            _untoldWarnings++;
        }
        else
        {
            _errors += isError ? 1 : 0;
            _items.Add(new ManifestDiagnostic(rule, path, span, arguments.Select(UnseenCharacters.Shown).ToEquatableArray()));
        }
    }

    /// <summary>All diagnostics, ordered by place, each once.</summary>
    public EquatableArray<ManifestDiagnostic> ToEquatableArray() =>
        _items.Concat(Untold(YamlRules.MoreErrors, _untoldErrors)).Concat(Untold(LintRules.MoreWarnings, _untoldWarnings))
            .Distinct()
            .OrderBy(item => item.Span.Start)
            .ThenBy(item => item.Rule.Id, StringComparer.Ordinal)
            .ToEquatableArray();

    private IEnumerable<ManifestDiagnostic> Untold(DiagnosticRule rule, int count)
    {
        if (count > 0)
            yield return new ManifestDiagnostic(rule, path, default, EquatableArray.Of(count.ToString(CultureInfo.InvariantCulture)));
    }
}
