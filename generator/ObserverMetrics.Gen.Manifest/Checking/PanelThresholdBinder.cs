using ObserverMetrics.Gen.Manifest.Diagnostics;
using ObserverMetrics.Gen.Manifest.Model;
using ObserverMetrics.Gen.Manifest.Syntax;
using ObserverMetrics.PromQL;

namespace ObserverMetrics.Gen.Manifest.Checking;

/// <summary>The thresholds of each of a panel's queries: the panel's own or the query's, and those of the alerts that the panel names or whose query it shows.</summary>
/// <param name="context">Where diagnostics go.</param>
/// <param name="series">All series.</param>
/// <param name="alerts">What all sound alerts look at.</param>
internal sealed class PanelThresholdBinder(CheckContext context, SeriesCatalog series, IReadOnlyList<AlertLines> alerts)
{
    private readonly OutcomeChecker _outcomes = new(context, series);
    private readonly AlertCatalog _alerts = new(alerts);

    /// <summary>Whether the alerts that a panel names are there.</summary>
    public bool CheckNames(PanelSyntax panel)
    {
        if (panel.Alerts.Count == 0)
            return true;

        var unknown = panel.Alerts.Where(name => !context.IsUnsound(name.Value) && !_alerts.Has(name.Value)).ToList();
        foreach (var name in unknown)
            context.Report(ManifestRules.UnknownAlert, name.Span, name.Value, CheckContext.DidYouMean(name.Value, _alerts.Names));

        return unknown.Count == 0;
    }

    /// <summary>The alerts that a panel shows, in the order of the file.</summary>
    public IReadOnlyList<AlertLines> AlertsOf(PanelSyntax panel, IReadOnlyList<BoundQuery> queries) => _alerts.ShownBy(panel, queries);

    /// <summary>Each query's thresholds in its unit; null, with a diagnostic, where one cannot be in it, or the query cannot reach it.</summary>
    public IReadOnlyList<EquatableArray<PanelThreshold>>? Bind(PanelSyntax panel, Unit? unit, IReadOnlyList<ConvertedQuery> queries, IReadOnlyList<AlertLines> shown)
    {
        // Most panels have none.
        if (shown.Count == 0 && panel.Thresholds.Count == 0 && queries.All(query => query.Bound.Syntax.Thresholds.Count == 0))
            return new EquatableArray<PanelThreshold>[queries.Count];

        return BindWritten(panel, unit, queries, shown);
    }

    private List<EquatableArray<PanelThreshold>>? BindWritten(PanelSyntax panel, Unit? unit, IReadOnlyList<ConvertedQuery> queries, IReadOnlyList<AlertLines> shown)
    {
        var heirs = queries.Where(query => query.Bound.Syntax.Thresholds.Count == 0).ToList();
        if (Own(panel.Thresholds, unit, heirs) is not { } own || Named(panel, unit, queries, shown) is not { } named)
            return null;

        var bound = new List<EquatableArray<PanelThreshold>>();
        foreach (var query in queries)
        {
            var syntax = query.Bound.Syntax;
            var isPanels = query.Unit == unit;
            if (Own(syntax.Thresholds, query.Unit, [query]) is not { } itsOwn || Drawn(panel, query, shown) is not { } drawn)
                return null;

            IEnumerable<PanelThreshold> inherited = isPanels ? [.. syntax.Thresholds.Count == 0 ? own : [], .. named] : [];
            bound.Add(inherited.Concat(itsOwn).Concat(drawn).Distinct().ToEquatableArray());
        }

        return bound;
    }

    private List<PanelThreshold>? Own(IReadOnlyList<PanelThresholdSyntax> thresholds, Unit? unit, IReadOnlyList<ConvertedQuery> queries)
    {
        var bound = new List<PanelThreshold>();
        foreach (var written in thresholds)
        {
            if (PanelUnits.Shown(written.Value, unit, context) is not { } value || !_outcomes.CheckColour(queries, written.Below, value, written.Value.Span))
                return null;

            bound.Add(new PanelThreshold(written.Below ? Comparison.Below : Comparison.Above, value, written.Severity));
        }

        return bound;
    }

    // A named alert that looks at one of the queries colours that one; at something else, the panel.
    private List<PanelThreshold>? Named(PanelSyntax panel, Unit? unit, IReadOnlyList<ConvertedQuery> queries, IReadOnlyList<AlertLines> shown)
    {
        var drawn = new List<PanelThreshold>();
        foreach (var alert in shown.Where(alert => alert.HasLines && !queries.Any(query => query.Bound.Signature == alert.Signature)))
        {
            if (InUnit(alert, panel, unit) is not { } lines)
                return null;

            drawn.AddRange(lines);
        }

        return drawn;
    }

    private List<PanelThreshold>? Drawn(PanelSyntax panel, ConvertedQuery query, IReadOnlyList<AlertLines> shown)
    {
        var drawn = new List<PanelThreshold>();
        foreach (var alert in shown)
        {
            if (alert.Signature != query.Bound.Signature || (!alert.HasSides && IsOfEach(alert, query) && !Names(panel, alert)))
                continue;

            if (InUnit(alert, panel, query.Unit) is not { } lines)
                return null;

            drawn.AddRange(lines);
        }

        return drawn;
    }

    private static bool Names(PanelSyntax panel, AlertLines alert) => panel.Alerts.Any(name => name.Value == alert.Name);

    // The largest of several series is above a number when one of them is; that their sum is one says nothing of any.
    private static bool IsOfEach(AlertLines alert, ConvertedQuery query) => alert.Watched is VectorSelector && query.Bound.Expression is AggregateExpression;

    private List<PanelThreshold>? InUnit(AlertLines alert, PanelSyntax panel, Unit? unit)
    {
        var from = alert.Alert.Query.Unit;
        if ((from is null || unit is null ? 1 : from.FactorTo(unit)) is not { } factor)
        {
            if (panel.Alerts.FirstOrDefault(name => name.Value == alert.Name) is not { } place)
                return [];

            context.Report(ManifestRules.PanelAlertUnit, place.Span, place.Value, UnitPhrase.Of(from!), UnitPhrase.Of(unit!));
            return null;
        }

        var drawn = new List<PanelThreshold>();
        foreach (var line in alert.Lines)
        {
            if (Thresholds.Scaled(panel.Title, line.Value, factor * PanelUnits.ScaleOf(unit), unit ?? Unit.Count, context) is not { } value)
                return null;

            drawn.Add(line with { Value = value });
        }

        return drawn;
    }
}
