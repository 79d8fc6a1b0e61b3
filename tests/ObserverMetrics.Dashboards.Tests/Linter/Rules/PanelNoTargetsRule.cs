namespace ObserverMetrics.Dashboards.Tests.Linter.Rules;

/// <summary>A panel has something to show.</summary>
internal sealed class PanelNoTargetsRule : PanelRule
{
    public override string Name => "panel-no-targets-rule";

    protected override IEnumerable<string> Check(LintedPanel panel, LintedDashboard dashboard) => panel.Targets.Count > 0 ? [] : ["has no targets"];
}
