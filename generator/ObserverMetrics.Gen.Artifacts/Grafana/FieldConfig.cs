using ObserverMetrics.Gen.Artifacts.Documents;
using ObserverMetrics.Gen.Manifest.Model;

namespace ObserverMetrics.Gen.Artifacts.Grafana;

/// <summary>How a panel's values look: unit, range, colours, and what differs from query to query.</summary>
internal static class FieldConfig
{
    public static MapNode? Of(Panel panel)
    {
        if (panel.Type == PanelType.Text)
            return null;

        return new MapNode { ["defaults"] = Defaults(panel), ["overrides"] = FieldOverrides.List(panel) };
    }

    private static MapNode Defaults(Panel panel) => new()
    {
        ["unit"] = IsHeatmap(panel) ? "short" : GrafanaUnits.IdOf(panel.Unit),
        ["decimals"] = !IsHeatmap(panel) && panel.Decimals is { } decimals ? decimals : null,
        ["min"] = Bound(panel, panel.Min),
        ["max"] = Bound(panel, panel.Max),
        ["color"] = new MapNode { ["mode"] = PanelTypes.Of(panel.Type).ColourMode },
        ["thresholds"] = new MapNode
        {
            ["mode"] = "absolute",
            ["steps"] = panel.Type == PanelType.TimeSeries ? ThresholdSteps.Lines(panel.Thresholds) : ThresholdSteps.Of(panel.Thresholds),
        },
        ["mappings"] = new ListNode(),
        ["custom"] = PanelTypes.Of(panel.Type).Custom(panel),
    };

    // A heatmap's values are counts; the unit is that of its axis.
    private static bool IsHeatmap(Panel panel) => panel.Type == PanelType.Heatmap;

    private static Node? Bound(Panel panel, decimal? value) => !IsHeatmap(panel) && value is { } number ? number : null;
}
