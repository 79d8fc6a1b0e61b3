using ObserverMetrics.Gen.Artifacts.Documents;
using ObserverMetrics.Gen.Manifest.Model;

namespace ObserverMetrics.Gen.Artifacts.Grafana;

/// <summary>The columns of a table: a label each, then a value for each query.</summary>
internal static class TableColumns
{
    public static MapNode Options() => new()
    {
        ["cellHeight"] = "sm",
        ["footer"] = new MapNode { ["show"] = false, ["reducer"] = ListNode.Of(["sum"]), ["countRows"] = false },
        ["frameIndex"] = 0,
        ["showHeader"] = true,
    };

    public static MapNode Fields() => new()
    {
        ["align"] = "auto",
        ["cellOptions"] = new MapNode { ["type"] = "auto" },
        ["filterable"] = true,
        ["inspect"] = false,
    };

    /// <summary>What makes one table of the queries' results, with the columns that the panel names; null for other panels.</summary>
    public static ListNode? Transformations(Panel panel)
    {
        if (panel.Type != PanelType.Table)
            return null;

        var steps = new ListNode();
        if (panel.Queries.Count > 1)
            steps.Add(Step("merge", new MapNode()));

        if (panel.Columns.Count > 0)
            steps.Add(Step("filterFieldsByName", new MapNode { ["include"] = new MapNode { ["names"] = ListNode.Of(Fields(panel)) } }));

        steps.Add(Step("organize", new MapNode
        {
            ["excludeByName"] = new MapNode { ["Time"] = true },
            ["indexByName"] = Order(panel),
            ["renameByName"] = Names(panel),
        }));
        return steps;
    }

    /// <summary>The column's name of a query's values, as shown.</summary>
    public static string ValueName(Panel panel, PanelQuery query) => IsName(query.Legend) ? query.Legend : ValueField(panel, query);

    /// <summary>Grafana's name of a query's values.</summary>
    private static string ValueField(Panel panel, PanelQuery query) => panel.Queries.Count > 1 ? "Value #" + query.RefId : "Value";

    // A template has no value for a column, which stands for many series.
    private static bool IsName(string legend) => legend.Length > 0 && !legend.Contains("{{");

    /// <summary>The named columns, then those values that are not among them.</summary>
    private static string[] Fields(Panel panel)
    {
        var values = panel.Queries.ToDictionary(query => ValueName(panel, query), query => ValueField(panel, query));
        return [.. panel.Columns.Select(column => values.TryGetValue(column, out var field) ? field : column).Concat(values.Values).Distinct()];
    }

    private static MapNode Order(Panel panel)
    {
        var order = new MapNode();
        if (panel.Columns.Count == 0)
            return order;

        foreach (var (field, index) in Fields(panel).Select((field, index) => (field, index)))
            order.Add(field, index);

        return order;
    }

    private static MapNode Names(Panel panel)
    {
        var names = new MapNode();
        foreach (var query in panel.Queries.Where(query => IsName(query.Legend)))
            names.Add(ValueField(panel, query), query.Legend);

        return names;
    }

    private static MapNode Step(string id, MapNode options) => new() { ["id"] = id, ["options"] = options };
}
