using ObserverMetrics.Gen.Manifest.Model;

namespace ObserverMetrics.Gen.Manifest.Diagnostics;

/// <summary>Collects the diagnostics of one manifest.</summary>
/// <param name="path">The manifest's path.</param>
internal sealed class DiagnosticBag(string path)
{
    private readonly List<ManifestDiagnostic> _items = [];

    /// <summary>Whether an error was reported so far.</summary>
    public bool HasErrors => _items.Exists(item => item.IsError);

    /// <summary>Notes that a rule is broken at a place.</summary>
    public void Report(DiagnosticRule rule, SourceSpan span, params string[] arguments) =>
        _items.Add(new ManifestDiagnostic(rule, path, span, arguments.ToEquatableArray()));

    /// <summary>All diagnostics, ordered by place, each once.</summary>
    public EquatableArray<ManifestDiagnostic> ToEquatableArray() =>
        _items.Distinct()
            .OrderBy(item => item.Span.Start)
            .ThenBy(item => item.Rule.Id, StringComparer.Ordinal)
            .ToEquatableArray();
}
