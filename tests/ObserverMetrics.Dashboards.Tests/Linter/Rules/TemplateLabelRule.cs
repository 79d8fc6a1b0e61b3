using System.Globalization;

namespace ObserverMetrics.Dashboards.Tests.Linter.Rules;

/// <summary>A target's label is a variable of many values, asked of the chosen Prometheus.</summary>
/// <param name="label"><c>job</c> or <c>instance</c>.</param>
internal sealed class TemplateLabelRule(string label) : Rule
{
    public override string Name => $"template-{label}-rule";

    public override IEnumerable<Complaint> Check(LintedDashboard dashboard)
    {
        var variables = dashboard.Variables.Where(variable => variable.Text("name") == label).ToList();
        if (variables.Count == 0)
            return [new Complaint("", label, "is missing")];

        var variable = variables[0];
        var title = CultureInfo.InvariantCulture.TextInfo.ToTitleCase(label);
        (bool Holds, string Message)[] wanted =
        [
            (variable.DataSource() is "$datasource" or "${datasource}" or "$prometheus_datasource" or "${prometheus_datasource}", "should use the data source '$datasource'"),
            (variable.Text("type") == "query", "should be a Prometheus query"),
            (variable.Text("label") == title, $"should be labeled '{title}'"),
            (variable.GetProperty("multi").GetBoolean(), "should be a multi select"),
            (variable.Text("allValue") == ".+", "allValue should be '.+'"),
        ];
        return wanted.Where(row => !row.Holds).Select(row => new Complaint("", label, row.Message));
    }
}
