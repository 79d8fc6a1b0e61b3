using ObserverMetrics.Gen.Manifest.Diagnostics;
using ObserverMetrics.Gen.Manifest.Syntax;

namespace ObserverMetrics.Gen.Manifest.Checking;

/// <summary>What all binders of one manifest share: where diagnostics go, and which names are damaged.</summary>
/// <param name="syntax">The manifest as written.</param>
/// <param name="diagnostics">Where diagnostics go.</param>
internal sealed class CheckContext(ManifestSyntax syntax, DiagnosticBag diagnostics)
{
    private static readonly string[] HistogramParts = ["_bucket", "_sum", "_count"];

    private readonly HashSet<string> _unsound = new(syntax.DamagedKeys, StringComparer.Ordinal);

    public ManifestSyntax Syntax { get; } = syntax;

    /// <summary>Notes that an entry of this name is there but has an error: references to it need no second one.</summary>
    public void MarkUnsound(string name) => _unsound.Add(name);

    /// <summary>Whether an entry of this name, or the histogram that this series is part of, is there but has an error.</summary>
    public bool IsUnsound(string name) =>
        _unsound.Contains(name) || Array.Exists(HistogramParts, part => name.EndsWith(part, StringComparison.Ordinal) && _unsound.Contains(name[..^part.Length]));

    public void Report(DiagnosticRule rule, SourceSpan span, params string[] arguments) => diagnostics.Report(rule, span, arguments);

    /// <summary>Reports a lint, unless the entry allows it with a reason.</summary>
    public void Lint(DiagnosticRule rule, SourceSpan span, AllowList allow, params string[] arguments)
    {
        if (!allow.Silences(rule))
            diagnostics.Report(rule, span, arguments);
    }

    /// <summary>A clause for a message: the nearest candidate, or an empty string where none is near.</summary>
    public static string DidYouMean(string name, IEnumerable<string> candidates) =>
        NearestName.Find(name, candidates) is { } nearest ? $"; did you mean '{nearest}'?" : "";
}
