using ObserverMetrics.Gen.Manifest.Diagnostics;
using ObserverMetrics.Gen.Manifest.Model;
using ObserverMetrics.Gen.Manifest.Syntax;
using ObserverMetrics.PromQL;

namespace ObserverMetrics.Gen.Manifest.Checking;

/// <summary>A panel's thresholds: its own, and those of the alerts that it names or whose query it shows.</summary>
/// <param name="context">Where diagnostics go.</param>
/// <param name="alerts">All sound alerts.</param>
internal sealed class PanelThresholdBinder(CheckContext context, IReadOnlyList<BoundAlert> alerts)
{
    /// <summary>The alerts that a panel shows, in the order of the file.</summary>
    public IReadOnlyList<BoundAlert> AlertsOf(PanelSyntax panel, IReadOnlyList<BoundQuery> queries)
    {
        foreach (var name in panel.Alerts.Where(name => !IsKnown(name.Value)))
        {
            var known = alerts.Select(alert => alert.Syntax.Name.Value);
            context.Report(ManifestRules.UnknownAlert, name.Span, name.Value, CheckContext.DidYouMean(name.Value, known));
        }

        return [.. alerts.Where(alert => Names(panel, alert) || queries.Any(query => query.Signature == alert.Query.Signature))];
    }

    /// <summary>The thresholds in the panel's unit; null, with a diagnostic, where one cannot be in it.</summary>
    public EquatableArray<PanelThreshold>? Bind(PanelSyntax panel, IReadOnlyList<BoundQuery> queries, Unit? unit, IReadOnlyList<BoundAlert> shown)
    {
        var thresholds = new List<PanelThreshold>();
        foreach (var own in panel.Thresholds)
        {
            if (Thresholds.Convert(own.Value, unit, context) is not { } value)
                return null;

            thresholds.Add(new PanelThreshold(value, own.Below, own.Severity));
        }

        foreach (var alert in shown)
            thresholds.AddRange(Of(alert, panel, unit));

        return thresholds.Distinct().ToEquatableArray();
    }

    private IEnumerable<PanelThreshold> Of(BoundAlert alert, PanelSyntax panel, Unit? unit)
    {
        var from = alert.Query.Unit;
        var factor = from is null || unit is null || from == unit ? 1 : from.FactorTo(unit);
        if (factor is null && Names(panel, alert))
        {
            var place = panel.Alerts.First(name => name.Value == alert.Syntax.Name.Value);
            context.Report(ManifestRules.PanelAlertUnit, place.Span, place.Value, from!.Text, unit!.Text);
        }

        if (factor is null || alert.Syntax.Threshold is not { } threshold || threshold.Comparison is Comparison.Equals or Comparison.NotEquals)
            yield break;

        var below = threshold.Comparison is Comparison.Below or Comparison.AtMost;
        foreach (var rule in alert.Rules)
        {
            if (rule.Threshold is { } value)
                yield return new PanelThreshold(value * factor.Value, below, rule.Severity);
        }
    }

    private bool IsKnown(string name) => context.IsUnsound(name) || alerts.Any(alert => alert.Syntax.Name.Value == name);

    private static bool Names(PanelSyntax panel, BoundAlert alert) => panel.Alerts.Any(name => name.Value == alert.Syntax.Name.Value);
}
