using ObserverMetrics.Gen.Manifest.Diagnostics;
using ObserverMetrics.Gen.Manifest.Syntax;

namespace ObserverMetrics.Gen.Manifest.Checking;

/// <summary>What all binders of one manifest share: where diagnostics go, and which names are damaged.</summary>
internal sealed class CheckContext
{
    private const string WindowMark = "{window}";

    private readonly DiagnosticBag _diagnostics;
    private readonly HashSet<string> _unsound = new(StringComparer.Ordinal);
    private readonly List<(string Before, string After)> _unsoundWindows = [];

    /// <param name="syntax">The manifest as written.</param>
    /// <param name="diagnostics">Where diagnostics go.</param>
    public CheckContext(ManifestSyntax syntax, DiagnosticBag diagnostics)
    {
        (Syntax, _diagnostics, MetricCount) = (syntax, diagnostics, syntax.Groups.Sum(group => group.Metrics.Count));
        foreach (var name in syntax.DamagedKeys)
            MarkUnsound(name);
    }

    public ManifestSyntax Syntax { get; }

    /// <summary>The names of all metrics as written, sound or not.</summary>
    public IEnumerable<string> MetricNames => Syntax.Groups.SelectMany(group => group.Metrics).Select(metric => metric.Name.Value);

    /// <summary>How many metrics there are, sound or not.</summary>
    public int MetricCount { get; }

    /// <summary>Notes that an entry of this name is there but has an error: references to it need no second one.</summary>
    public void MarkUnsound(string name)
    {
        _unsound.Add(name);
        if (name.IndexOf(WindowMark, StringComparison.Ordinal) is >= 0 and var mark)
            _unsoundWindows.Add((name[..mark], name[(mark + WindowMark.Length)..]));
    }

    /// <summary>Whether an entry of this name is there but has an error; a histogram's parts and a recording's windows go with it.</summary>
    public bool IsUnsound(string name) =>
        _unsound.Count > 0
        && (_unsound.Contains(name)
            || (HistogramParts.HistogramOf(name) is { } histogram && _unsound.Contains(histogram))
            || _unsoundWindows.Exists(pair => IsWindowOf(name, pair.Before, pair.After)));

    public void Report(DiagnosticRule rule, SourceSpan span, params string[] arguments) => _diagnostics.Report(rule, span, arguments);

    /// <summary>Reports a lint, unless the entry allows it with a reason.</summary>
    public void Lint(DiagnosticRule rule, SourceSpan span, AllowList allow, params string[] arguments)
    {
        if (!allow.Silences(rule))
            _diagnostics.Report(rule, span, arguments);
    }

    /// <summary>A clause for a message: the nearest candidate, or an empty string where none is near.</summary>
    public static string DidYouMean(string name, IEnumerable<string> candidates) =>
        NearestName.Find(name, candidates) is { } nearest ? $" (did you mean '{nearest}'?)" : "";

    private static bool IsWindowOf(string name, string before, string after) =>
        name.Length > before.Length + after.Length
        && name.StartsWith(before, StringComparison.Ordinal)
        && name.EndsWith(after, StringComparison.Ordinal);
}
