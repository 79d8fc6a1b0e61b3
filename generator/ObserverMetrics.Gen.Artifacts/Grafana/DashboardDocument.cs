using ObserverMetrics.Gen.Artifacts.Documents;
using ObserverMetrics.Gen.Artifacts.Outputs;
using ObserverMetrics.Gen.Manifest.Model;

namespace ObserverMetrics.Gen.Artifacts.Grafana;

/// <summary>The dashboard, see <see href="https://grafana.com/docs/grafana/latest/dashboards/build-dashboards/view-dashboard-json-model/"/>.</summary>
internal static class DashboardDocument
{
    public static MapNode Of(MetricsManifest manifest)
    {
        var dashboard = manifest.Dashboard;
        return new MapNode
        {
            ["id"] = Node.Null,
            ["uid"] = dashboard.Uid,
            ["title"] = dashboard.Title,
            ["description"] = "Generated from the metrics manifest by ObserverMetrics.Gen. " + Provenance.Hash(manifest),
            ["tags"] = ListNode.Of(dashboard.Tags),
            ["schemaVersion"] = dashboard.SchemaVersion,
            ["editable"] = false,
            ["graphTooltip"] = 1,
            ["refresh"] = dashboard.Refresh,
            ["time"] = new MapNode { ["from"] = "now-" + dashboard.Range, ["to"] = "now" },
            ["timezone"] = dashboard.Timezone,
            ["annotations"] = new MapNode { ["list"] = Annotations.List(manifest) },
            ["templating"] = new MapNode { ["list"] = Variables.List(dashboard) },
            ["links"] = Links.List(dashboard.Links),
            ["panels"] = ListNode.MadeInTurn(Panels(dashboard.Rows)),
        };
    }

    private static IEnumerable<Node> Panels(EquatableArray<DashboardRow> rows)
    {
        var layout = new GridLayout();
        foreach (var row in rows)
        {
            yield return Row(row, layout.PlaceRow());
            foreach (var panel in row.Panels)
                yield return PanelDocument.Of(panel, layout.Place(panel.Type, panel.Size));
        }
    }

    /// <remarks>The panels of an open row stand beside it; inside it they would be those of a collapsed row.</remarks>
    private static MapNode Row(DashboardRow row, GridPosition position) => new()
    {
        ["id"] = row.Id,
        ["type"] = "row",
        ["title"] = row.Title,
        ["collapsed"] = false,
        ["gridPos"] = PanelDocument.GridPos(position),
        ["panels"] = new ListNode(),
    };
}
