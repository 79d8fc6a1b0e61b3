using ObserverMetrics.Gen.Artifacts.Documents;
using ObserverMetrics.Gen.Manifest.Model;

namespace ObserverMetrics.Gen.Artifacts.Grafana;

/// <summary>What differs from query to query: the unit, the thresholds and the axis.</summary>
internal static class FieldOverrides
{
    public static ListNode List(Panel panel) => new([.. panel.Queries.Select(query => Override(panel, query)).OfType<Node>()]);

    private static MapNode? Override(Panel panel, PanelQuery query)
    {
        var properties = new ListNode();
        if (query.Unit is { } unit && unit != panel.Unit)
            properties.Add(Property("unit", GrafanaUnits.IdOf(unit)));

        if (query.Thresholds is { } thresholds)
            AddThresholds(properties, panel, thresholds);

        if (query.RightAxis)
            properties.Add(Property("custom.axisPlacement", "right"));

        return properties.IsEmpty ? null : new MapNode { ["matcher"] = Matcher(panel, query), ["properties"] = properties };
    }

    private static void AddThresholds(ListNode properties, Panel panel, EquatableArray<PanelThreshold> thresholds)
    {
        var isLines = panel.Type == PanelType.TimeSeries;
        if (!isLines || thresholds.Count > 0)
            properties.Add(Property("thresholds", new MapNode { ["mode"] = "absolute", ["steps"] = isLines ? ThresholdSteps.Lines(thresholds) : ThresholdSteps.Of(thresholds) }));

        if (isLines)
            properties.Add(Property("custom.thresholdsStyle", new MapNode { ["mode"] = SeriesOptions.ThresholdsStyle(thresholds) }));
    }

    // A table's columns come from one merged frame, which belongs to no query.
    private static MapNode Matcher(Panel panel, PanelQuery query) => panel.Type == PanelType.Table
        ? new MapNode { ["id"] = "byName", ["options"] = TableColumns.ValueName(panel, query) }
        : new MapNode { ["id"] = "byFrameRefID", ["options"] = query.RefId };

    private static MapNode Property(string id, Node value) => new() { ["id"] = id, ["value"] = value };
}
