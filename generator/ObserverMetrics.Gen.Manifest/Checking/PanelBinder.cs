using ObserverMetrics.Gen.Manifest.Diagnostics;
using ObserverMetrics.Gen.Manifest.Model;
using ObserverMetrics.Gen.Manifest.Syntax;
using ObserverMetrics.PromQL;

namespace ObserverMetrics.Gen.Manifest.Checking;

/// <summary>Checks panels and makes their models.</summary>
internal sealed class PanelBinder(
    CheckContext context,
    SeriesCatalog series,
    QueryBinder queries,
    PanelThresholdBinder thresholds,
    StableId ids)
{
    private readonly PanelTargets _targets = new(context, series);
    private readonly PanelUnits _units = new(context);
    private readonly QueryLints _lints = new(context, series);
    private readonly PanelLints _panelLints = new(context, series, new QueryLints(context, series));

    /// <summary>The panel, or null, with diagnostics, where it is unsound.</summary>
    public Panel? Bind(PanelSyntax syntax, GroupSyntax group)
    {
        if (syntax.Type is not { } type)
            return null;

        var sound = PanelKeyFit.Check(syntax, type.Value, context);
        var allow = new AllowList(syntax.Allow);
        var place = QueryPlace.Panel(type.Value);
        var bound = new List<BoundQuery>();
        foreach (var query in syntax.Queries)
        {
            if (queries.Bind(query, place) is not { } several)
            {
                sound = false;
                continue;
            }

            bound.AddRange(type.Value == PanelType.Stat ? AsStat(syntax, several, place) : several);
            _lints.Check(query, several[0].Expression, allow);
            _panelLints.Check(query, type.Value, several[0].Expression, allow);
        }

        sound &= thresholds.CheckNames(syntax);
        if (!sound || !_units.TryBind(syntax, bound, out var unit, out var converted))
            return null;

        var alerts = thresholds.AlertsOf(syntax, bound);
        if (thresholds.Bind(syntax, unit, converted, alerts) is not { } drawn || Bounds(syntax, unit) is not var (min, max))
            return null;

        var colours = PanelColours.Of(type.Value, unit, converted, drawn);
        var targets = _targets.Of(syntax, type.Value, converted, unit, colours);
        var names = NamesIn(bound);
        var description = syntax.Description?.Value ?? Helps(names);
        if (description.Length == 0 && type.Value != PanelType.Text && !names.Exists(context.IsUnsound))
            context.Lint(LintRules.PanelWithoutDescription, syntax.Title.Span, allow, syntax.Title.Value);

        allow.ReportUseless(context);
        return new Panel(
            ids.Of(group.Key.Value + "/" + syntax.Title.Value), syntax.Title.Value, type.Value, description,
            syntax.Size?.Value, targets,
            unit?.Text ?? "", syntax.Decimals?.Value, min, max, syntax.Stack?.Value ?? StackMode.None, colours.Panel,
            alerts.Select(alert => alert.Name).ToEquatableArray(), syntax.Columns.Select(column => column.Value).ToEquatableArray(),
            syntax.Content?.Value, syntax.Links.Select(link => new PanelLink(link.Title.Value, link.Url.Value)).ToEquatableArray());
    }

    // What a stat's alerts look at is one series of several: the number must be of that one, or its colour would lie.
    private IReadOnlyList<BoundQuery> AsStat(PanelSyntax panel, IReadOnlyList<BoundQuery> bound, QueryPlace place)
    {
        if (bound is not [{ Syntax: { Kind: QueryKind.Value, With: null } written } query])
            return bound;

        return StatAggregation.Of(query, thresholds.AlertsOf(panel, bound)) is { } with
            ? queries.Bind(written with { With = new Spanned<string>(with, written.Place) }, place) ?? bound
            : bound;
    }

    private string Helps(List<string> names) => names.Count == 1
        ? series.HelpOf(names[0]) ?? ""
        : string.Join(" ", names.Select(series.HelpOf).OfType<string>().Distinct(StringComparer.Ordinal));

    private static List<string> NamesIn(List<BoundQuery> bound) =>
        bound.Count == 1 ? SeriesNames.In(bound[0].Expression) : [.. bound.SelectMany(query => SeriesNames.In(query.Expression))];

    private (decimal? Min, decimal? Max)? Bounds(PanelSyntax syntax, Unit? unit)
    {
        var min = syntax.Min is null ? null : PanelUnits.Shown(syntax.Min, unit, context);
        var max = syntax.Max is null ? null : PanelUnits.Shown(syntax.Max, unit, context);
        var lost = (syntax.Min is not null && min is null) || (syntax.Max is not null && max is null);
        if (min is null || max is null || min < max)
            return lost ? null : (min, max);

        context.Report(ManifestRules.BoundsReversed, syntax.Max!.Span, syntax.Min!.Value.Text, syntax.Max.Value.Text);
        return null;
    }
}
