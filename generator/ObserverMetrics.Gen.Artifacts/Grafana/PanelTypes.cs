using ObserverMetrics.Gen.Artifacts.Documents;
using ObserverMetrics.Gen.Manifest.Model;

namespace ObserverMetrics.Gen.Artifacts.Grafana;

/// <summary>What Grafana wants to know of a visualization.</summary>
/// <param name="Id">Grafana's id of its plugin.</param>
/// <param name="ColourMode">How values get their colour: by thresholds where there is one value, by series where there are lines.</param>
/// <param name="Options">The plugin's options.</param>
/// <param name="Custom">The plugin's own field configuration, or null where it has none.</param>
internal sealed record PanelTypeInfo(string Id, string ColourMode, Func<Panel, MapNode> Options, Func<Panel, MapNode?> Custom);

/// <summary>The visualizations, by the schemas of <see href="https://www.npmjs.com/package/@grafana/schema"/>.</summary>
internal static class PanelTypes
{
    private const string ByThreshold = "thresholds";
    private const string BySeries = "palette-classic";

    private static readonly Dictionary<PanelType, PanelTypeInfo> Infos = new()
    {
        [PanelType.Stat] = new("stat", ByThreshold, ValueOptions.Stat, _ => null),
        [PanelType.Gauge] = new("gauge", ByThreshold, ValueOptions.Gauge, _ => null),
        [PanelType.BarGauge] = new("bargauge", ByThreshold, ValueOptions.BarGauge, _ => null),
        [PanelType.PieChart] = new("piechart", BySeries, ValueOptions.PieChart, _ => new MapNode { ["hideFrom"] = SeriesOptions.HiddenNowhere }),
        [PanelType.TimeSeries] = new("timeseries", BySeries, SeriesOptions.TimeSeries, SeriesOptions.TimeSeriesFields),
        [PanelType.Histogram] = new("histogram", BySeries, DistributionOptions.Histogram, _ => DistributionOptions.HistogramFields()),
        [PanelType.Heatmap] = new("heatmap", BySeries, DistributionOptions.Heatmap, _ => DistributionOptions.HeatmapFields()),
        [PanelType.Table] = new("table", ByThreshold, _ => TableColumns.Options(), _ => TableColumns.Fields()),
        [PanelType.Text] = new("text", BySeries, Text, _ => null),
    };

    public static PanelTypeInfo Of(PanelType type) => Infos[type];

    private static MapNode Text(Panel panel) => new()
    {
        ["mode"] = "markdown",
        ["content"] = panel.Content ?? "",
    };
}
