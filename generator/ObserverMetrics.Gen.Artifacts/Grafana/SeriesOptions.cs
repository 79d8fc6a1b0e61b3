using System.Collections.Concurrent;
using ObserverMetrics.Gen.Artifacts.Documents;
using ObserverMetrics.Gen.Manifest.Model;

namespace ObserverMetrics.Gen.Artifacts.Grafana;

/// <summary>Options of time series, and the legends and tooltips that other panels share with them.</summary>
internal static class SeriesOptions
{
    // What many panels share is made once; nothing may be added to it.
    public static MapNode HiddenNowhere { get; } = new() { ["legend"] = false, ["tooltip"] = false, ["viz"] = false };

    public static MapNode LinearScale { get; } = new() { ["type"] = "linear" };

    private static MapNode TooltipOfAll { get; } = Tooltip("multi");

    private static MapNode ListBelow { get; } = Legend("list", "bottom", isShown: true);

    private static MapNode TableBelow { get; } = Legend("table", "bottom", isShown: true, "lastNotNull", "mean", "max");

    private static ConcurrentDictionary<(StackMode Stack, string ThresholdsStyle), MapNode> Fields { get; } = new();

    public static MapNode TimeSeries(Panel panel)
    {
        var isMany = panel.Queries.Count > 1 || panel.Queries.Any(query => query.Legend.Contains("{{"));
        return new MapNode
        {
            ["legend"] = isMany ? TableBelow : ListBelow,
            ["tooltip"] = TooltipOfAll,
        };
    }

    public static MapNode TimeSeriesFields(Panel panel) =>
        Fields.GetOrAdd((panel.Stack, ThresholdsStyle(panel.Thresholds)), static look => FieldsOf(look.Stack, look.ThresholdsStyle));

    private static MapNode FieldsOf(StackMode stack, string thresholdsStyle) => new()
    {
        ["drawStyle"] = "line",
        ["lineInterpolation"] = "linear",
        ["lineWidth"] = 1,
        ["fillOpacity"] = stack == StackMode.None ? 10 : 40,
        ["gradientMode"] = "none",
        ["showPoints"] = "never",
        ["pointSize"] = 5,
        ["spanNulls"] = false,
        ["axisPlacement"] = "auto",
        ["axisLabel"] = "",
        ["axisColorMode"] = "text",
        ["scaleDistribution"] = LinearScale,
        ["stacking"] = new MapNode { ["group"] = "A", ["mode"] = StackingMode(stack) },
        ["thresholdsStyle"] = new MapNode { ["mode"] = thresholdsStyle },
        ["hideFrom"] = HiddenNowhere,
    };

    public static MapNode Legend(string displayMode, string placement, bool isShown, params string[] calcs) => new()
    {
        ["calcs"] = ListNode.Of(calcs),
        ["displayMode"] = displayMode,
        ["placement"] = placement,
        ["showLegend"] = isShown,
    };

    public static MapNode Tooltip(string mode) => new() { ["mode"] = mode, ["sort"] = mode == "multi" ? "desc" : "none" };

    // A line does not tell its bad side, which is taken to be above: where it is below, an area must tell.
    public static string ThresholdsStyle(EquatableArray<PanelThreshold> thresholds)
    {
        if (thresholds.Count == 0)
            return "off";

        return thresholds.Any(threshold => threshold.When is Comparison.Below or Comparison.AtMost) ? "line+area" : "line";
    }

    private static string StackingMode(StackMode mode) => mode switch
    {
        StackMode.Normal => "normal",
        StackMode.Percent => "percent",
        _ => "none",
    };
}
