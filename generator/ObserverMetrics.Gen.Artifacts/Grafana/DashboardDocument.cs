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
            var place = layout.PlaceRow();
            var places = layout.Place([.. row.Panels.Select(panel => (panel.Type, panel.Size))], row.Collapsed);
            var panels = row.Panels.Zip(places, (panel, position) => (Node)PanelDocument.Of(panel, position));

            // The panels of an open row stand beside it, those of a closed one in it.
            yield return Row(row, place, row.Collapsed ? ListNode.MadeInTurn(panels) : new ListNode());
            foreach (var panel in row.Collapsed ? [] : panels)
                yield return panel;
        }
    }

    private static MapNode Row(DashboardRow row, GridPosition position, ListNode panels) => new()
    {
        ["id"] = row.Id,
        ["type"] = "row",
        ["title"] = row.Title,
        ["collapsed"] = row.Collapsed,
        ["gridPos"] = PanelDocument.GridPos(position),
        ["panels"] = panels,
    };
}
