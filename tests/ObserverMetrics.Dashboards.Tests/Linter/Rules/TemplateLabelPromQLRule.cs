using System.Text.RegularExpressions;
using ObserverMetrics.PromQL;

namespace ObserverMetrics.Dashboards.Tests.Linter.Rules;

/// <summary>A variable's query is a function that Grafana has, of valid PromQL.</summary>
internal sealed partial class TemplateLabelPromQLRule : Rule
{
    private static readonly PromQLParserOptions Grafana = new() { GrafanaVariables = true };

    public override string Name => "template-label-promql-rule";

    public override IEnumerable<Complaint> Check(LintedDashboard dashboard) =>
        from variable in dashboard.QueryVariables
        let complaint = Check(variable.GetProperty("query").Text("query"))
        where complaint is not null
        select new Complaint("", variable.Text("name"), complaint);

    private static string? Check(string query)
    {
        var call = Call().Match(query);
        if (!call.Success)
            return $"invalid query '{query}'";

        if (call.Groups["function"].Value is not ("label_names" or "label_values" or "metrics" or "query_result"))
            return $"invalid function '{call.Groups["function"].Value}'";

        return PromQLParser.Parse(call.Groups["expression"].Value, Grafana).IsValid ? null : $"invalid PromQL '{call.Groups["expression"].Value}'";
    }

    [GeneratedRegex(@"^(?<function>[a-z_]+)\((?<expression>.+?)(, *(?<label>[a-zA-Z_][a-zA-Z0-9_]*))?\)$")]
    private static partial Regex Call();
}
