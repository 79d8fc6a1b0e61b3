using ObserverMetrics.Gen.Manifest.Diagnostics;
using ObserverMetrics.Gen.Manifest.Model;
using ObserverMetrics.Gen.Manifest.Syntax;
using ObserverMetrics.PromQL;

namespace ObserverMetrics.Gen.Manifest.Checking;

/// <summary>A panel's thresholds: its own, and those of the alerts that it names or whose query it shows.</summary>
/// <param name="context">Where diagnostics go.</param>
/// <param name="series">All series.</param>
/// <param name="alerts">All sound alerts.</param>
internal sealed class PanelThresholdBinder(CheckContext context, SeriesCatalog series, IReadOnlyList<BoundAlert> alerts)
{
    private readonly OutcomeChecker _outcomes = new(context, series);

    // Looked up for each panel: a walk over all alerts would take time that grows with panels times alerts.
    private readonly ILookup<string, int> _bySignature = Enumerable.Range(0, alerts.Count).ToLookup(i => alerts[i].Query.Signature, StringComparer.Ordinal);
    private readonly ILookup<string, int> _byName = Enumerable.Range(0, alerts.Count).ToLookup(i => alerts[i].Syntax.Name.Value, StringComparer.Ordinal);

    /// <summary>Whether the alerts that a panel names are there.</summary>
    public bool CheckNames(PanelSyntax panel)
    {
        var unknown = panel.Alerts.Where(name => !IsKnown(name.Value)).ToList();
        foreach (var name in unknown)
            context.Report(ManifestRules.UnknownAlert, name.Span, name.Value, CheckContext.DidYouMean(name.Value, alerts.Select(alert => alert.Syntax.Name.Value)));

        return unknown.Count == 0;
    }

    /// <summary>The alerts that a panel shows, in the order of the file.</summary>
    public IReadOnlyList<BoundAlert> AlertsOf(PanelSyntax panel, IReadOnlyList<BoundQuery> queries) =>
        panel.Alerts.Count == 0 && !queries.Any(query => _bySignature.Contains(query.Signature)) ? []
        : [.. panel.Alerts.SelectMany(name => _byName[name.Value]).Concat(queries.SelectMany(query => _bySignature[query.Signature])).Distinct().OrderBy(i => i).Select(i => alerts[i])];

    /// <summary>The thresholds in the panel's unit; null, with a diagnostic, where one cannot be in it, or none of its queries can reach it.</summary>
    public EquatableArray<PanelThreshold>? Bind(PanelSyntax panel, Unit? unit, IReadOnlyList<ConvertedQuery> queries, IReadOnlyList<BoundAlert> shown)
    {
        var thresholds = new List<PanelThreshold>();
        foreach (var own in panel.Thresholds)
        {
            if (PanelUnits.Shown(own.Value, unit, context) is not { } value || !_outcomes.CheckColour(queries, own.Below, value, own.Value.Span))
                return null;

            thresholds.Add(new PanelThreshold(value, own.Below, own.Severity));
        }

        foreach (var alert in shown)
        {
            if (Of(alert, panel, unit) is not { } drawn)
                return null;

            thresholds.AddRange(drawn);
        }

        return thresholds.Distinct().ToEquatableArray();
    }

    private List<PanelThreshold>? Of(BoundAlert alert, PanelSyntax panel, Unit? unit)
    {
        if (alert.Syntax.Threshold is not { } threshold || threshold.Comparison is Comparison.Equals or Comparison.NotEquals)
            return [];

        var from = alert.Query.Unit;
        if ((from is null || unit is null ? 1 : from.FactorTo(unit)) is not { } factor)
        {
            if (!Names(panel, alert))
                return [];

            var place = panel.Alerts.First(name => name.Value == alert.Syntax.Name.Value);
            context.Report(ManifestRules.PanelAlertUnit, place.Span, place.Value, UnitPhrase.Of(from!), UnitPhrase.Of(unit!));
            return null;
        }

        var below = threshold.Comparison is Comparison.Below or Comparison.AtMost;
        var drawn = new List<PanelThreshold>();
        foreach (var rule in alert.Rules.Where(rule => rule.Threshold is not null))
        {
            if (Thresholds.Scaled(panel.Title, rule.Threshold!.Value, factor * PanelUnits.ScaleOf(unit), unit ?? Unit.Count, context) is not { } value)
                return null;

            drawn.Add(new PanelThreshold(value, below, rule.Severity, threshold.Comparison is Comparison.AtLeast or Comparison.AtMost));
        }

        return drawn;
    }

    private bool IsKnown(string name) => context.IsUnsound(name) || _byName.Contains(name);

    private static bool Names(PanelSyntax panel, BoundAlert alert) => panel.Alerts.Any(name => name.Value == alert.Syntax.Name.Value);
}
