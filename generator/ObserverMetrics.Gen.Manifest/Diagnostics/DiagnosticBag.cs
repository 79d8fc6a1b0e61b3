using ObserverMetrics.Gen.Manifest.Model;

namespace ObserverMetrics.Gen.Manifest.Diagnostics;

/// <summary>Collects the diagnostics of one manifest.</summary>
/// <param name="path">The manifest's path.</param>
internal sealed class DiagnosticBag(string path)
{
    /// <summary>Of errors as of warnings no more are kept: nobody reads them, and hosts print each with the line that it is about.</summary>
    private const int MostOfASeverity = 10_000;

    private readonly List<ManifestDiagnostic> _items = [];
    private int _errors;

    /// <summary>Whether an error was reported so far.</summary>
    public bool HasErrors => _errors > 0;

    /// <summary>Notes that a rule is broken at a place.</summary>
    public void Report(DiagnosticRule rule, SourceSpan span, params string[] arguments)
    {
        var isError = rule.Severity == DiagnosticRuleSeverity.Error;
        if ((isError ? _errors : _items.Count - _errors) >= MostOfASeverity)
            return;

        _errors += isError ? 1 : 0;
        _items.Add(new ManifestDiagnostic(rule, path, span, arguments.Select(UnseenCharacters.Shown).ToEquatableArray()));
    }

    /// <summary>All diagnostics, ordered by place, each once.</summary>
    public EquatableArray<ManifestDiagnostic> ToEquatableArray() =>
        _items.Distinct()
            .OrderBy(item => item.Span.Start)
            .ThenBy(item => item.Rule.Id, StringComparer.Ordinal)
            .ToEquatableArray();
}
