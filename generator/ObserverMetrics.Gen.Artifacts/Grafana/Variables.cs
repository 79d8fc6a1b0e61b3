using ObserverMetrics.Gen.Artifacts.Documents;
using ObserverMetrics.Gen.Manifest.Model;

namespace ObserverMetrics.Gen.Artifacts.Grafana;

/// <summary>The dashboard's variables: data source, job, instance and the manifest's own.</summary>
internal static class Variables
{
    public static ListNode List(DashboardModel dashboard) =>
    [
        DataSource(),
        Query("job", "Job", Processes(dashboard, ""), "job"),
        Query("instance", "Instance", Processes(dashboard, ",job=~\"$job\""), "instance"),
        .. dashboard.Variables.Select(variable => Query(variable.Name, TitleOf(variable.Name), variable.Selector, variable.Label)),
    ];

    private static MapNode DataSource() => new()
    {
        ["name"] = DataSourceReference.VariableName,
        ["label"] = "Data source",
        ["type"] = "datasource",
        ["query"] = "prometheus",
        ["refresh"] = 1,
        ["regex"] = "",
        ["hide"] = 0,
        ["multi"] = false,
        ["includeAll"] = false,
        ["options"] = new ListNode(),
        ["skipUrlSync"] = false,
    };

    /// <remarks>"All" matches by <c>.+</c>: a list of all values would grow with their number.</remarks>
    private static MapNode Query(string name, string title, string selector, string label)
    {
        var query = $"label_values({selector}, {label})";
        return new MapNode
        {
            ["name"] = name,
            ["label"] = title,
            ["type"] = "query",
            ["datasource"] = DataSourceReference.Chosen,
            ["definition"] = query,
            ["query"] = new MapNode { ["query"] = query, ["refId"] = "variable-" + name },
            ["refresh"] = 2,
            ["regex"] = "",
            ["sort"] = 1,
            ["hide"] = 0,
            ["multi"] = true,
            ["includeAll"] = true,
            ["allValue"] = ".+",
            ["current"] = new MapNode { ["selected"] = true, ["text"] = new ListNode { "All" }, ["value"] = new ListNode { "$__all" } },
            ["options"] = new ListNode(),
            ["skipUrlSync"] = false,
        };
    }

    private static string Processes(DashboardModel dashboard, string matcher) =>
        $"observermetrics_manifest_info{{manifest=\"{dashboard.ManifestName}\"{matcher}}}";

    private static string TitleOf(string name) => char.ToUpperInvariant(name[0]) + name.Substring(1).Replace('_', ' ');
}
