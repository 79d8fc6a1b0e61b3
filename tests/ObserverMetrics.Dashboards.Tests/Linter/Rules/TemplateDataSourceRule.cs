namespace ObserverMetrics.Dashboards.Tests.Linter.Rules;

/// <summary>The data source is a variable, with the usual name and label.</summary>
internal sealed class TemplateDataSourceRule : Rule
{
    public override string Name => "template-datasource-rule";

    public override IEnumerable<Complaint> Check(LintedDashboard dashboard)
    {
        var sources = dashboard.DataSources.ToList();
        if (sources.Count == 0)
            yield return new Complaint("", "", "does not have a templated data source");

        foreach (var source in sources)
        {
            if (source.Text("name") is not ("datasource" or "prometheus_datasource"))
                yield return new Complaint("", source.Text("name"), "should be named 'datasource' or 'prometheus_datasource'");

            if (source.Text("label") is not ("Data source" or "Prometheus data source"))
                yield return new Complaint("", source.Text("label"), "should be labeled 'Data source' or 'Prometheus data source'");
        }
    }
}
