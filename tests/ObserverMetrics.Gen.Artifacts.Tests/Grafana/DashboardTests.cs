using System.Text.Json;
using ObserverMetrics.Gen.Artifacts.Tests.Samples;
using ObserverMetrics.Gen.Manifest;
using ObserverMetrics.Gen.Manifest.Model;

namespace ObserverMetrics.Gen.Artifacts.Tests.Grafana;

/// <summary>What Grafana's dashboard linter asks for, and what it cannot see.</summary>
public class DashboardTests
{
    private readonly JsonElement _dashboard = JsonDocument.Parse(ShopManifest.Create().Text(OutputFileNames.Dashboard)).RootElement;

    private IEnumerable<JsonElement> All => _dashboard.GetProperty("panels").EnumerateArray().SelectMany(panel => Text(panel, "type") == "row" ? panel.GetProperty("panels").EnumerateArray().Prepend(panel) : Enumerable.Repeat(panel, 1));

    private IEnumerable<JsonElement> Panels => All.Where(panel => Text(panel, "type") != "row");

    private IEnumerable<JsonElement> WithData => Panels.Where(panel => Text(panel, "type") != "text");

    private IEnumerable<JsonElement> Variables => _dashboard.GetProperty("templating").GetProperty("list").EnumerateArray();

    [Fact]
    public void The_dashboard_is_not_editable_and_has_no_id_of_its_own()
    {
        Assert.False(_dashboard.GetProperty("editable").GetBoolean());
        Assert.Equal(JsonValueKind.Null, _dashboard.GetProperty("id").ValueKind);
        Assert.Equal(38, _dashboard.GetProperty("schemaVersion").GetInt32());
        Assert.Equal("now-6h", Text(_dashboard.GetProperty("time"), "from"));
        Assert.Contains(ShopManifest.Hash, Text(_dashboard, "description"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_panels_of_a_closed_row_are_in_it()
    {
        var rows = All.Where(panel => Text(panel, "type") == "row").ToArray();

        Assert.Equal([false, true], rows.Select(row => row.GetProperty("collapsed").GetBoolean()));
        Assert.Empty(rows[0].GetProperty("panels").EnumerateArray());
        Assert.Equal(["About", "Cache Use"], rows[1].GetProperty("panels").EnumerateArray().Take(2).Select(panel => Text(panel, "title")));
        Assert.Equal("Orders", Text(_dashboard.GetProperty("panels").EnumerateArray().Last(), "title"));
    }

    [Fact]
    public void Ids_are_unique() => Assert.Equal(All.Count(), All.Select(panel => panel.GetProperty("id").GetInt32()).Distinct().Count());

    [Fact]
    public void Every_panel_type_is_there() =>
        Assert.Equal(
            ["bargauge", "gauge", "heatmap", "histogram", "piechart", "stat", "table", "text", "timeseries"],
            Panels.Select(panel => Text(panel, "type")).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Every_panel_has_title_and_description() =>
        Assert.All(Panels, panel => Assert.True(Text(panel, "title").Length > 0 && Text(panel, "description").Length > 0));

    [Fact]
    public void Every_panel_with_data_has_a_unit_and_the_chosen_data_source() =>
        Assert.All(WithData, panel =>
        {
            Assert.NotEmpty(Text(panel.GetProperty("fieldConfig").GetProperty("defaults"), "unit"));
            Assert.Equal("${datasource}", Text(panel.GetProperty("datasource"), "uid"));
            Assert.NotEmpty(panel.GetProperty("targets").EnumerateArray());
            Assert.All(panel.GetProperty("targets").EnumerateArray(), target =>
            {
                Assert.Equal("${datasource}", Text(target.GetProperty("datasource"), "uid"));
                Assert.NotEqual(target.GetProperty("instant").GetBoolean(), target.GetProperty("range").GetBoolean());
            });
        });

    [Fact]
    public void The_data_source_is_a_variable()
    {
        var variable = Variables.First();

        Assert.Equal(("datasource", "datasource", "prometheus", "Data source"), (Text(variable, "name"), Text(variable, "type"), Text(variable, "query"), Text(variable, "label")));
    }

    [Fact]
    public void Job_and_instance_are_variables_of_many_values()
    {
        Assert.Equal(["datasource", "job", "instance", "method"], Variables.Select(variable => Text(variable, "name")));
        Assert.Equal(["Job", "Instance", "Method"], Variables.Skip(1).Select(variable => Text(variable, "label")));
        Assert.All(Variables.Skip(1), variable =>
        {
            Assert.True(variable.GetProperty("multi").GetBoolean() && variable.GetProperty("includeAll").GetBoolean());
            Assert.Equal(".+", Text(variable, "allValue"));
            Assert.Equal(2, variable.GetProperty("refresh").GetInt32());
            Assert.Equal("${datasource}", Text(variable.GetProperty("datasource"), "uid"));
        });
        Assert.Equal("label_values(observermetrics_manifest_info{manifest=\"Shop\",job=~\"$job\"}, instance)", Text(Variables.ElementAt(2), "definition"));
    }

    [Fact]
    public void Firing_alerts_are_annotations() =>
        Assert.Equal(
            "ALERTS{alertstate=\"firing\", alertname=~\"SlowRequests|NoOrders|ShopTargetDown\"}",
            Text(_dashboard.GetProperty("annotations").GetProperty("list")[1].GetProperty("target"), "expr"));

    [Fact]
    public void A_second_unit_has_its_axis_and_no_threshold_of_the_first()
    {
        var custom = Panel("Latency & Errors").GetProperty("fieldConfig");

        Assert.Equal("line", Text(custom.GetProperty("defaults").GetProperty("custom").GetProperty("thresholdsStyle"), "mode"));
        var properties = Assert.Single(custom.GetProperty("overrides").EnumerateArray()).GetProperty("properties").EnumerateArray().ToArray();
        Assert.Equal(["unit", "custom.thresholdsStyle", "custom.axisPlacement"], properties.Select(property => Text(property, "id")));
        Assert.Equal("off", Text(properties[1].GetProperty("value"), "mode"));
    }

    [Fact]
    public void A_query_with_thresholds_of_its_own_has_their_colours()
    {
        using var dashboard = JsonDocument.Parse(Manifests.Compile("metrics.yaml").Text(OutputFileNames.Dashboard));
        JsonElement FieldConfig(string title) => dashboard.RootElement.GetProperty("panels").EnumerateArray().Single(panel => Text(panel, "title") == title).GetProperty("fieldConfig");
        static string[] Colours(JsonElement thresholds) => [.. thresholds.GetProperty("steps").EnumerateArray().Select(step => Text(step, "color"))];

        var health = FieldConfig("Health Summary");
        Assert.Equal(["green", "red"], Colours(health.GetProperty("defaults").GetProperty("thresholds")));
        var warning = Assert.Single(health.GetProperty("overrides").EnumerateArray());
        Assert.Equal("B", Text(warning.GetProperty("matcher"), "options"));
        Assert.Equal(["green", "orange"], Colours(warning.GetProperty("properties")[0].GetProperty("value")));

        var delay = Assert.Single(FieldConfig("Rate Limit Delays").GetProperty("overrides").EnumerateArray()).GetProperty("properties").EnumerateArray().ToDictionary(property => Text(property, "id"), property => property.GetProperty("value"));
        Assert.Equal(100, delay["thresholds"].GetProperty("steps")[1].GetProperty("value").GetDecimal());
        Assert.Equal("line", Text(delay["custom.thresholdsStyle"], "mode"));
    }

    [Fact]
    public void A_time_stamp_reaches_Grafana_in_milliseconds_once()
    {
        var manifest = ManifestCompiler.Compile("metrics.yaml", """
            manifest: 1
            name: Shop
            groups:
              orders:
                metrics:
                  last_order_timestamp_seconds: { type: gauge, help: Time of the latest order. }
                panels:
                  - { title: Latest Order, type: stat, value: last_order_timestamp_seconds, with: max, thresholds: { warning: { below: 1.5 } } }
            """).Manifest!;
        using var dashboard = JsonDocument.Parse(manifest.Text(OutputFileNames.Dashboard));
        var panel = dashboard.RootElement.GetProperty("panels")[1];

        Assert.StartsWith("1000 * max(last_order_timestamp_seconds{", Text(panel.GetProperty("targets")[0], "expr"), StringComparison.Ordinal);
        Assert.Equal(1500, panel.GetProperty("fieldConfig").GetProperty("defaults").GetProperty("thresholds").GetProperty("steps")[1].GetProperty("value").GetInt32());
    }

    [Fact]
    public void A_table_of_two_queries_is_one_table_with_named_columns()
    {
        var panel = Panel("Two Tables");

        Assert.Equal(["merge", "organize"], panel.GetProperty("transformations").EnumerateArray().Select(step => Text(step, "id")));
        Assert.Equal("uptime", Text(panel.GetProperty("transformations")[1].GetProperty("options").GetProperty("renameByName"), "Value #B"));
        Assert.Equal("uptime", Text(panel.GetProperty("fieldConfig").GetProperty("overrides")[0].GetProperty("matcher"), "options"));
    }

    private JsonElement Panel(string title) => Panels.Single(panel => Text(panel, "title") == title);

    private static string Text(JsonElement element, string property) => element.GetProperty(property).GetString()!;
}
