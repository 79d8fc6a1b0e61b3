using ObserverMetrics.Gen.Artifacts.Documents;
using ObserverMetrics.Gen.Manifest.Model;

namespace ObserverMetrics.Gen.Artifacts.Grafana;

/// <summary>Options of the panels that show buckets.</summary>
internal static class DistributionOptions
{
    public static MapNode Histogram(Panel panel) => new()
    {
        ["combine"] = false,
        ["legend"] = SeriesOptions.Legend("list", "bottom", isShown: false),
        ["tooltip"] = SeriesOptions.Tooltip("single"),
    };

    public static MapNode HistogramFields() => new()
    {
        ["fillOpacity"] = 80,
        ["gradientMode"] = "none",
        ["lineWidth"] = 1,
        ["stacking"] = new MapNode { ["group"] = "A", ["mode"] = "none" },
        ["hideFrom"] = SeriesOptions.HiddenNowhere,
    };

    public static MapNode Heatmap(Panel panel) => new()
    {
        // The buckets are the metric's own.
        ["calculate"] = false,
        ["cellGap"] = 1,
        ["cellValues"] = new MapNode { ["unit"] = "short" },
        ["color"] = new MapNode
        {
            ["exponent"] = 0.5m,
            ["fill"] = "dark-orange",
            ["mode"] = "scheme",
            ["reverse"] = false,
            ["scale"] = "exponential",
            ["scheme"] = "Oranges",
            ["steps"] = 64,
        },
        ["exemplars"] = new MapNode { ["color"] = "rgba(255,0,255,0.7)" },
        ["filterValues"] = new MapNode { ["le"] = 0.000000001m },
        ["legend"] = new MapNode { ["show"] = true },
        ["rowsFrame"] = new MapNode { ["layout"] = "auto" },
        ["showValue"] = "never",
        ["tooltip"] = new MapNode { ["mode"] = "single", ["showColorScale"] = false, ["yHistogram"] = true },
        ["yAxis"] = new MapNode
        {
            ["axisPlacement"] = "left",
            ["decimals"] = panel.Decimals is { } decimals ? decimals : null,
            ["max"] = panel.Max is { } max ? max : null,
            ["min"] = panel.Min is { } min ? min : null,
            ["reverse"] = false,
            ["unit"] = GrafanaUnits.IdOf(panel.Unit),
        },
    };

    public static MapNode HeatmapFields() => new()
    {
        ["hideFrom"] = SeriesOptions.HiddenNowhere,
        ["scaleDistribution"] = SeriesOptions.LinearScale,
    };
}
