using ObserverMetrics.Gen.Manifest.Diagnostics;
using ObserverMetrics.Gen.Manifest.Model;
using ObserverMetrics.Gen.Manifest.Syntax;
using ObserverMetrics.PromQL;

namespace ObserverMetrics.Gen.Manifest.Checking;

/// <summary>Checks recordings and makes their models, each after those that it uses.</summary>
internal sealed class RecordingBinder
{
    private const string WindowMark = "{window}";

    private readonly CheckContext _context;
    private readonly SeriesCatalog _series;
    private readonly QueryBinder _queries;
    private readonly QueryPlace _place;
    private readonly Dictionary<string, Pending> _pending = new(StringComparer.Ordinal);
    private readonly List<string> _stack = [];
    private readonly List<BoundRecording> _done = [];

    public RecordingBinder(CheckContext context, SeriesCatalog series, QueryBinder queries, QueryPlace place)
    {
        (_context, _series, _queries, _place) = (context, series, queries, place);
        series.Recordings = Resolve;
    }

    /// <summary>Notes a recording, so that expressions find it wherever they stand.</summary>
    public void Declare(RecordingSyntax syntax, GroupSyntax group, NameBinder names)
    {
        var hasMark = syntax.Name.Value.Contains(WindowMark);
        if (hasMark != syntax.Windows.Count > 0)
        {
            var found = hasMark ? "The name has '{window}', but 'windows' is missing" : "'windows' is there, but the name has no '{window}'";
            _context.Report(ManifestRules.RecordingWindow, syntax.Name.Span, found);
            _context.MarkUnsound(syntax.Name.Value);
            return;
        }

        var allow = new AllowList(syntax.Allow);
        var windows = syntax.Windows.Count == 0 ? [null] : syntax.Windows.Select(window => (Spanned<Duration>?)window);
        foreach (var window in windows)
        {
            var name = window is null ? syntax.Name.Value : syntax.Name.Value.Replace(WindowMark, window.Value.Prometheus);
            if (names.DeclareRecording(syntax.Name, name))
                _pending[name] = new Pending(name, syntax, group, window, allow);
        }
    }

    /// <summary>All sound recordings of a group, each after those that it uses.</summary>
    public EquatableArray<Recording> Of(GroupSyntax group)
    {
        foreach (var name in _pending.Keys.ToList())
            Resolve(name);

        return _done.Where(done => done.Group == group.Key.Value).Select(done => done.Recording).ToEquatableArray();
    }

    private SeriesInfo? Resolve(string name)
    {
        if (!_pending.TryGetValue(name, out var pending))
            return null;

        if (_stack.Contains(name))
        {
            _context.Report(ManifestRules.RecordingCycle, pending.Syntax.Name.Span, name, string.Join(" → ", _stack.SkipWhile(step => step != name).Append(name)));
            _context.MarkUnsound(name);
            return new SeriesInfo(SeriesType.Unknown, null, null);
        }

        _stack.Add(name);
        var info = Bind(pending);
        _stack.RemoveAt(_stack.Count - 1);
        _pending.Remove(name);
        if (info is null)
            _context.MarkUnsound(name);
        else
            _series.AddRecording(name, info, pending.Syntax.Help!.Value);

        return info ?? new SeriesInfo(SeriesType.Unknown, null, null);
    }

    private SeriesInfo? Bind(Pending pending)
    {
        var syntax = pending.Syntax;
        if (syntax.Query is not { } query || syntax.Help is not { } help)
            return null;

        if (query.Kind == QueryKind.Quantile && query.Quantiles.Count > 1)
        {
            _context.Report(ManifestRules.QuantileList, query.Quantiles[1].Span, $"{query.Quantiles.Count}");
            return null;
        }

        var windowed = pending.Window is null ? query : query with { Window = pending.Window };
        if (_queries.Bind(windowed, _place) is not [var bound] || _context.IsUnsound(pending.Name))
            return null;

        if (syntax.Name.Value.Count(character => character == ':') < 2)
            _context.Lint(LintRules.RecordingName, syntax.Name.Span, pending.Allow, pending.Name, $"{_context.Syntax.Prefix?.Value ?? "job"}:{query.Metric?.Value ?? "metric"}:rate5m");

        pending.Allow.ReportUseless(_context);
        var unit = syntax.Unit is { } written ? Unit.Parse(written.Value) : bound.Unit;
        if (syntax.Unit is not null && unit is null)
            _context.Report(ManifestRules.BadUnit, syntax.Unit.Span, syntax.Unit.Value, "a unit is a word such as 'seconds', or a quotient such as 'items/s'");

        if (syntax.Unit is not null && unit is not null && bound.Unit is not null && bound.Unit.FactorTo(unit) != 1)
            _context.Report(ManifestRules.PanelUnit, syntax.Unit.Span, bound.Unit.Text, unit.Text);

        _done.Add(new BoundRecording(
            pending.Group.Key.Value,
            new Recording(pending.Name, PromQLPrinter.Print(bound.Expression), help.Value, unit?.Text ?? "", $"groups.{pending.Group.Key.Value}.recordings.{syntax.Name.Value}")));
        var labels = new LabelInference(_series.Find).LabelsOf(bound.Expression);
        return new SeriesInfo(SeriesType.Gauge, labels is null ? null : [.. labels], unit);
    }

    private sealed record Pending(string Name, RecordingSyntax Syntax, GroupSyntax Group, Spanned<Duration>? Window, AllowList Allow);

    private sealed record BoundRecording(string Group, Recording Recording);
}
