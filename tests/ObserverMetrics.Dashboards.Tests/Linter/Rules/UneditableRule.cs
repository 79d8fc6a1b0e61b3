namespace ObserverMetrics.Dashboards.Tests.Linter.Rules;

/// <summary>Nobody changes in the browser what comes from a file.</summary>
internal sealed class UneditableRule : Rule
{
    public override string Name => "uneditable-dashboard";

    public override IEnumerable<Complaint> Check(LintedDashboard dashboard) => dashboard.IsEditable ? [new Complaint("", "", "is editable")] : [];
}
