namespace ObserverMetrics.Dashboards.Tests.Linter.Rules;

/// <summary>A variable's choices are asked for again when the time range changes.</summary>
internal sealed class TemplateOnTimeChangeReloadRule : Rule
{
    private const int OnTimeRangeChange = 2;

    public override string Name => "template-on-time-change-reload-rule";

    public override IEnumerable<Complaint> Check(LintedDashboard dashboard) => dashboard.QueryVariables
        .Where(variable => variable.GetProperty("refresh").GetInt32() != OnTimeRangeChange)
        .Select(variable => new Complaint("", variable.Text("name"), "should be refreshed on time range change"));
}
