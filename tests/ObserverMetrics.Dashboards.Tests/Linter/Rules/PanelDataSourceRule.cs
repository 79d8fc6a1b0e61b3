namespace ObserverMetrics.Dashboards.Tests.Linter.Rules;

/// <summary>A panel, and each of its queries, uses the data source that people choose.</summary>
internal sealed class PanelDataSourceRule : PanelRule
{
    public override string Name => "panel-datasource-rule";

    protected override IEnumerable<string> Check(LintedPanel panel, LintedDashboard dashboard)
    {
        var allowed = dashboard.DataSources.Select(source => source.Text("name")).SelectMany(name => new[] { "$" + name, "${" + name + "}" }).ToHashSet(StringComparer.Ordinal);
        return panel.Targets.Select(target => target.DataSource).Prepend(panel.DataSource)
            .Where(used => !allowed.Contains(used))
            .Select(used => $"does not use a templated datasource, uses '{used}'");
    }
}
