using System.Text.RegularExpressions;

namespace ObserverMetrics.Dashboards.Tests.Linter.Rules;

/// <summary>A panel says in which unit its values are, by an id of Grafana's or by a unit of its own.</summary>
/// <remarks>
/// The linter knows a list of ids, and none of the custom units that the dashboard's schema describes (<c>count:items</c>).
/// That an id is one of Grafana's is the type check's to say; here it must have the form of one.
/// </remarks>
internal sealed partial class PanelUnitsRule : PanelRule
{
    public override string Name => "panel-units-rule";

    protected override IEnumerable<string> Check(LintedPanel panel, LintedDashboard dashboard) =>
        panel.Units.DefaultIfEmpty("").Where(unit => !Id().IsMatch(unit)).Select(unit => $"has no or invalid units defined: '{unit}'");

    [GeneratedRegex(@"^([A-Za-zµμ][A-Za-zµμ0-9_]*|count:\S.*)$")]
    private static partial Regex Id();
}
