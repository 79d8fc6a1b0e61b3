namespace ObserverMetrics.Dashboards.Tests.Linter.Rules;

/// <summary>A panel has a title, and a description that says more.</summary>
internal sealed class PanelTitleDescriptionRule : PanelRule
{
    public override string Name => "panel-title-description-rule";

    protected override IEnumerable<string> Check(LintedPanel panel, LintedDashboard dashboard)
    {
        if (panel.Title.Length == 0)
            yield return "has no title";

        if (panel.Description.Length == 0 || panel.Description == panel.Title)
            yield return "has no description";
    }
}
