using ObserverMetrics.Gen.Artifacts.Documents;
using ObserverMetrics.Gen.Manifest.Model;

namespace ObserverMetrics.Gen.Artifacts.Grafana;

/// <summary>A panel.</summary>
internal static class PanelDocument
{
    // The version of the options below: without it, Grafana takes them for those of version 6 and migrates them.
    private const string PluginVersion = "11.6.0";

    public static MapNode Of(Panel panel, GridPosition position) => new()
    {
        ["id"] = panel.Id,
        ["type"] = PanelTypes.Of(panel.Type).Id,
        ["pluginVersion"] = PluginVersion,
        ["title"] = panel.Title,
        ["description"] = panel.Description,
        ["gridPos"] = GridPos(position),
        ["datasource"] = panel.Type == PanelType.Text ? null : DataSourceReference.Chosen,
        ["links"] = Links.List(panel.Links).OrNull(),
        ["fieldConfig"] = FieldConfig.Of(panel),
        ["options"] = PanelTypes.Of(panel.Type).Options(panel),
        ["targets"] = panel.Type == PanelType.Text ? null : new ListNode([.. panel.Queries.Select(query => Target(panel, query))]),
        ["transformations"] = TableColumns.Transformations(panel),
    };

    public static MapNode GridPos(GridPosition position) => new()
    {
        ["h"] = position.Height,
        ["w"] = position.Width,
        ["x"] = position.X,
        ["y"] = position.Y,
    };

    private static MapNode Target(Panel panel, PanelQuery query) => new()
    {
        ["refId"] = query.RefId,
        ["datasource"] = DataSourceReference.Chosen,
        ["editorMode"] = "code",
        ["expr"] = query.Expr,
        ["format"] = query.Format switch
        {
            QueryFormat.Heatmap => "heatmap",
            QueryFormat.Table => "table",
            _ => "time_series",
        },
        ["instant"] = query.Instant,
        ["range"] = !query.Instant,
        ["legendFormat"] = query.Legend.Length > 0 ? query.Legend : "__auto",
    };
}
