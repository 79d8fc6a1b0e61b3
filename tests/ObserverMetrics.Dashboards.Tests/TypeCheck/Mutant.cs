using System.Text.Json.Nodes;

namespace ObserverMetrics.Dashboards.Tests.TypeCheck;

/// <summary>A dashboard with one mistake in it.</summary>
/// <param name="Name">What is wrong, as a file's name.</param>
/// <param name="Place">Where it is.</param>
/// <param name="Complaint">A part of what must be said of it.</param>
/// <param name="Break">Makes the mistake.</param>
internal sealed record Mutant(string Name, string Place, string Complaint, Action<JsonObject> Break)
{
    /// <summary>Mistakes that people make in dashboards, at each place that can have one.</summary>
    public static IReadOnlyList<Mutant> All { get; } =
    [
        new("misspelt-option", "panel \"Rate\" options", "colourMode", board => Rename(Panel(board, "Rate")["options"]!, "colorMode", "colourMode")),
        new("unknown-option", "panel \"Gauge\" options", "needle", board => Panel(board, "Gauge")["options"]!["needle"] = true),
        new("lost-option", "panel \"Gauge\" options", "Property 'reduceOptions' is missing", board => Panel(board, "Gauge")["options"]!.AsObject().Remove("reduceOptions")),
        new("word-that-is-none", "panel \"Rates\" options", "tabel", board => Panel(board, "Rates")["options"]!["legend"]!["displayMode"] = "tabel"),
        new("misspelt-field", "panel \"Rates\" fieldConfig custom", "lineWith", board => Rename(Defaults(board, "Rates")["custom"]!, "lineWidth", "lineWith")),
        new("field-of-another-type", "panel \"Rate\" fieldConfig custom", "not assignable to type 'never'", board => Defaults(board, "Rate")["custom"] = new JsonObject { ["lineWidth"] = 1 }),
        new("misspelt-default", "panel \"Rate\" fieldConfig defaults", "'\"units\"' does not exist", board => Rename(Defaults(board, "Rate"), "unit", "units")),
        new("misspelt-override", "panel \"Two Axes\" fieldConfig override 0 custom.axisPlacment", "Property 'axisPlacment' does not exist", board => Property(board, "Two Axes", "custom.axisPlacement")["id"] = "custom.axisPlacment"),
        new("wrong-override", "panel \"Two Axes\" fieldConfig override 0 custom.axisPlacement", "rigth", board => Property(board, "Two Axes", "custom.axisPlacement")["value"] = "rigth"),
        new("misspelt-target", "panel \"Rate\" target A", "'\"legend\"' does not exist", board => Rename(Panel(board, "Rate")["targets"]![0]!, "legendFormat", "legend")),
        new("misspelt-panel-key", "panel \"Rate\"", "gridpos", board => Rename(Panel(board, "Rate"), "gridPos", "gridpos")),
        new("unknown-panel-type", "panel \"Rate\"", "graph", board => Panel(board, "Rate")["type"] = "graph"),
        new("misspelt-dashboard-key", "dashboard", "refersh", board => Rename(board, "refresh", "refersh")),
        new("misspelt-variable-key", "variable \"job\"", "includeall", board => Rename(board["templating"]!["list"]![1]!, "includeAll", "includeall")),
        new("misspelt-annotation-key", "annotation \"Firing alerts\"", "titelFormat", board => Rename(board["annotations"]!["list"]![1]!, "titleFormat", "titelFormat")),
        new("unknown-unit", "panel \"Rate\"", "Grafana has no unit 'second'", board => Defaults(board, "Rate")["unit"] = "second"),
        new("unknown-axis-unit", "panel \"Heatmap\"", "Grafana has no unit 'millis'", board => Panel(board, "Heatmap")["options"]!["yAxis"]!["unit"] = "millis"),
        new("unknown-reducer", "panel \"Rate\"", "Grafana has no reducer 'lastNonNull'", board => Panel(board, "Rate")["options"]!["reduceOptions"]!["calcs"]![0] = "lastNonNull"),
        new("unknown-colour-mode", "panel \"Rate\"", "Grafana has no colour mode 'threshold'", board => Defaults(board, "Rate")["color"]!["mode"] = "threshold"),
        new("unknown-colour", "panel \"Rate\"", "Grafana has no colour 'amber'", board => Defaults(board, "Rate")["thresholds"]!["steps"]![0]!["color"] = "amber"),
        new("unknown-matcher", "panel \"Two Axes\"", "Grafana has no matcher 'byRefId'", board => Panel(board, "Two Axes")["fieldConfig"]!["overrides"]![0]!["matcher"]!["id"] = "byRefId"),
        new("unknown-transformation", "panel \"Merged Table\"", "Grafana has no transformation 'organise'", board => Panel(board, "Merged Table")["transformations"]!.AsArray()[^1]!["id"] = "organise"),
    ];

    /// <summary>The dashboard with the mistake.</summary>
    public string Dashboard()
    {
        var dashboard = JsonNode.Parse(EmittedDashboard.Of("EveryPanel"))!.AsObject();
        Break(dashboard);
        return dashboard.ToJsonString();
    }

    private static JsonObject Panel(JsonObject dashboard, string title) =>
        dashboard["panels"]!.AsArray().Single(panel => (string?)panel!["title"] == title)!.AsObject();

    private static JsonObject Defaults(JsonObject dashboard, string title) => Panel(dashboard, title)["fieldConfig"]!["defaults"]!.AsObject();

    private static JsonObject Property(JsonObject dashboard, string title, string id) =>
        Panel(dashboard, title)["fieldConfig"]!["overrides"]![0]!["properties"]!.AsArray().Single(property => (string?)property!["id"] == id)!.AsObject();

    private static void Rename(JsonNode node, string old, string replacement)
    {
        var map = node.AsObject();
        var value = map[old]!.DeepClone();
        Assert.True(map.Remove(old));
        map[replacement] = value;
    }
}
