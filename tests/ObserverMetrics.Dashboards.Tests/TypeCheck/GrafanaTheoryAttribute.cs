namespace ObserverMetrics.Dashboards.Tests.TypeCheck;

/// <summary>A theory that needs node and the packages that Grafana publishes. Without them it is skipped with the reason, and fails where <c>CI=true</c>.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class GrafanaTheoryAttribute : TheoryAttribute
{
    public GrafanaTheoryAttribute()
    {
        var missing = ServerFactAttribute.FindOnPath("node") is null ? "node" : Directory.Exists(GrafanaVerdicts.Packages) ? null : "Grafana's packages";
        if (missing is not null && Environment.GetEnvironmentVariable("CI") != "true")
            Skip = $"Not installed: {missing} (./test.sh installs it)";
    }
}
