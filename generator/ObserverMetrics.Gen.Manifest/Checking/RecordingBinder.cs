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
    private readonly QueryLints _lints;

    public RecordingBinder(CheckContext context, SeriesCatalog series, QueryBinder queries, QueryPlace place)
    {
        (_context, _series, _queries, _place, _lints) = (context, series, queries, place, new QueryLints(context, series));
        series.Recordings = Resolve;
        series.RecordingNames = () => _pending.Keys;
    }

    /// <summary>Notes a recording, so that expressions find it wherever they stand.</summary>
    public void Declare(RecordingSyntax syntax, GroupSyntax group, NameBinder names)
    {
        if (!CheckWindows(syntax))
        {
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

    /// <summary>Binds all that was declared.</summary>
    public void BindAll()
    {
        foreach (var name in _pending.Keys.ToList())
            Resolve(name);
    }

    /// <summary>All sound recordings of a group, each after those that it uses.</summary>
    public EquatableArray<Recording> Of(GroupSyntax group) =>
        _done.Where(done => done.Group == group.Key.Value).Select(done => done.Recording).ToEquatableArray();

    private bool CheckWindows(RecordingSyntax syntax)
    {
        var hasMark = syntax.Name.Value.Contains(WindowMark);
        var complaint = hasMark && syntax.Windows.Count == 0 ? $"'{syntax.Name.Value}' has '{{window}}' in its name, but 'windows' is missing"
            : !hasMark && syntax.Windows.Count > 0 ? $"'{syntax.Name.Value}' has 'windows', but no '{{window}}' in its name"
            : null;
        if (complaint is not null)
        {
            _context.Report(ManifestRules.RecordingWindow, syntax.Name.Span, complaint);
            return false;
        }

        if (syntax.Windows.Count == 0 || syntax.Query is not { Kind: QueryKind.Expr or QueryKind.Value } query)
            return true;

        _context.Report(
            ManifestRules.KeyDoesNotFit, syntax.Windows[0].Span, "windows",
            query.Kind == QueryKind.Expr ? "an 'expr' has its windows in itself" : "'value' looks at one moment", "write a recording for each window, or a short form such as 'rate'");
        return false;
    }

    private SeriesInfo? Resolve(string name)
    {
        if (!_pending.TryGetValue(name, out var pending))
            return null;

        if (_stack.Contains(name))
        {
            var circle = _stack.SkipWhile(step => step != name).ToList();
            _context.Report(ManifestRules.RecordingCycle, pending.Syntax.Name.Span, name, string.Join(" → ", circle.Append(name)));
            circle.ForEach(_context.MarkUnsound);
            return new SeriesInfo(SeriesType.Unknown, null, null);
        }

        _stack.Add(name);
        var bound = Bind(pending);
        _stack.RemoveAt(_stack.Count - 1);
        _pending.Remove(name);
        if (bound is null || _context.IsUnsound(name))
        {
            _context.MarkUnsound(name);
            return new SeriesInfo(SeriesType.Unknown, null, null);
        }

        _done.Add(bound);
        _series.AddRecording(name, bound.Series, pending.Syntax.Help!.Value, bound.Expression);
        return bound.Series;
    }

    private BoundRecording? Bind(Pending pending)
    {
        var syntax = pending.Syntax;
        if (syntax.Query is not { } query || syntax.Help is not { } help)
            return null;

        if (query.Quantiles.Count > 1)
        {
            _context.Report(ManifestRules.QuantileList, query.Quantiles[1].Span, $"{query.Quantiles.Count}");
            return null;
        }

        var windowed = pending.Window is null ? query : query with { Window = pending.Window };
        if (_queries.Bind(windowed, _place) is not [var bound] || !TryUnit(syntax, bound, out var unit))
            return null;

        if (syntax.Name.Value.Count(character => character == ':') < 2)
            _context.Lint(LintRules.RecordingName, syntax.Name.Span, pending.Allow, syntax.Name.Value, RecordingNames.Propose(query, _context.Syntax.Prefix?.Value));

        _lints.Check(windowed, bound.Expression, pending.Allow);
        pending.Allow.ReportUseless(_context);
        var inferred = _series.Infer();
        var labels = inferred.Certain.LabelsOf(bound.Expression);
        var possible = inferred.Possible.LabelsOf(bound.Expression);
        var type = bound.Expression is VectorSelector { Name: { } name } && _series.Find(name)?.Type == SeriesType.Counter ? SeriesType.Counter : SeriesType.Gauge;
        return new BoundRecording(
            pending.Group.Key.Value,
            bound.Expression,
            new Recording(pending.Name, PromQLPrinter.PrintLossless(bound.Expression), help.Value, unit?.Text ?? "", $"groups.{pending.Group.Key.Value}.recordings.{syntax.Name.Value}"),
            new SeriesInfo(type, labels is null ? null : [.. labels], unit)
            {
                PossibleLabels = possible is null ? null : [.. possible],
                Values = inferred.Values.RangeOf(bound.Expression),
            });
    }

    private bool TryUnit(RecordingSyntax syntax, BoundQuery bound, out Unit? unit)
    {
        unit = bound.Unit;
        if (syntax.Unit is not { } written)
            return true;

        unit = Unit.Parse(written.Value);
        var complaint = unit is null ? UnitPhrase.Grammar
            : bound.Unit is not null && bound.Unit.FactorTo(unit) != 1 ? $"the query is in {UnitPhrase.Of(bound.Unit)}, and a recording keeps what its query gives; leave 'unit' out"
            : null;
        if (complaint is not null)
            _context.Report(ManifestRules.BadUnit, written.Span, written.Value, complaint);

        return complaint is null;
    }

    private sealed record Pending(string Name, RecordingSyntax Syntax, GroupSyntax Group, Spanned<Duration>? Window, AllowList Allow);

    private sealed record BoundRecording(string Group, PromQLExpression Expression, Recording Recording, SeriesInfo Series);
}
