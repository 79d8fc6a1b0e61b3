using System.Text.Json;

namespace ObserverMetrics.Dashboards.Tests;

/// <summary>The manifests are what the other tests take them for.</summary>
public sealed class ManifestTextsTests
{
    [Theory]
    [InlineData("Observer", 19)]
    [InlineData("ThreeHundredPanels", 300)]
    public void A_dashboard_has_its_panels(string manifest, int panels) => Assert.Equal(panels, TypesOf(manifest).Count());

    [Fact]
    public void Every_panel_type_is_there() =>
        Assert.Equal(
            ["bargauge", "gauge", "heatmap", "histogram", "piechart", "stat", "table", "text", "timeseries"],
            TypesOf("EveryPanel").Distinct().Order(StringComparer.Ordinal));

    private static IEnumerable<string> TypesOf(string manifest) => JsonDocument.Parse(EmittedDashboard.Of(manifest)).RootElement
        .GetProperty("panels").EnumerateArray()
        .Select(panel => panel.GetProperty("type").GetString()!)
        .Where(type => type != "row");
}
