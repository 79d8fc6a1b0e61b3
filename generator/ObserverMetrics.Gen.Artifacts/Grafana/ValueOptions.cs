using ObserverMetrics.Gen.Artifacts.Documents;
using ObserverMetrics.Gen.Manifest.Model;

namespace ObserverMetrics.Gen.Artifacts.Grafana;

/// <summary>Options of the panels that show one value for each series.</summary>
internal static class ValueOptions
{
    private static MapNode LastValue { get; } = new()
    {
        ["calcs"] = ListNode.Of(["lastNotNull"]),
        ["fields"] = "",
        ["values"] = false,
    };

    public static MapNode Stat(Panel panel) => new()
    {
        ["colorMode"] = HasThresholds(panel) ? "background" : "value",
        ["graphMode"] = panel.Queries.Any(query => !query.Instant) ? "area" : "none",
        ["justifyMode"] = "auto",
        ["orientation"] = "auto",
        ["percentChangeColorMode"] = "standard",
        ["reduceOptions"] = LastValue,
        ["showPercentChange"] = false,
        ["textMode"] = "auto",
        ["wideLayout"] = true,
    };

    public static MapNode Gauge(Panel panel) => new()
    {
        ["minVizHeight"] = 75,
        ["minVizWidth"] = 75,
        ["orientation"] = "auto",
        ["reduceOptions"] = LastValue,
        ["showThresholdLabels"] = false,
        ["showThresholdMarkers"] = HasThresholds(panel),
        ["sizing"] = "auto",
    };

    public static MapNode BarGauge(Panel panel) => new()
    {
        ["displayMode"] = HasThresholds(panel) ? "gradient" : "basic",
        ["legend"] = SeriesOptions.Legend("list", "bottom", isShown: false),
        ["maxVizHeight"] = 300,
        ["minVizHeight"] = 16,
        ["minVizWidth"] = 8,
        ["namePlacement"] = "auto",
        ["orientation"] = "horizontal",
        ["reduceOptions"] = LastValue,
        ["showUnfilled"] = true,
        ["sizing"] = "auto",
        ["valueMode"] = "color",
    };

    public static MapNode PieChart(Panel panel)
    {
        var legend = SeriesOptions.Legend("table", "right", isShown: true);
        legend.Add("values", ListNode.Of(["value", "percent"]));
        return new MapNode
        {
            ["displayLabels"] = ListNode.Of(["percent"]),
            ["legend"] = legend,
            ["orientation"] = "auto",
            ["pieType"] = "donut",
            ["reduceOptions"] = LastValue,
            ["tooltip"] = SeriesOptions.Tooltip("single"),
        };
    }

    private static bool HasThresholds(Panel panel) => panel.Thresholds.Count > 0 || panel.Queries.Any(query => query.Thresholds is { Count: > 0 });
}
