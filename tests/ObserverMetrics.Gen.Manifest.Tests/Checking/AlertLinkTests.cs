namespace ObserverMetrics.Gen.Manifest.Tests.Checking;

/// <summary>Where annotations of alerts lead.</summary>
public class AlertLinkTests
{
    private const string Job = "var-job={{ $labels.job | urlquery }}";
    private const string JobAndInstance = Job + "&var-instance={{ $labels.instance | urlquery }}";

    [Theory]
    [InlineData("https://example.com/shop", "", "https://example.com/shop#a")]
    [InlineData("https://example.com/shop/", "", "https://example.com/shop/RUNBOOKS.md#a")]
    [InlineData("https://example.com/shop/", "files: { RUNBOOKS.md: help.md }\n", "https://example.com/shop/help.md#a")]
    [InlineData("https://example.com/shop/", "files: { RUNBOOKS.md: what to do.md }\n", "https://example.com/shop/what%20to%20do.md#a")]
    [InlineData("https://example.com/shop/", "files: { RUNBOOKS.md: off }\n", null)]
    [InlineData("https://example.com/shop?raw=1", "files: { RUNBOOKS.md: off }\n", "https://example.com/shop?raw=1#a")]
    public void The_runbook_is_a_heading_of_the_page_or_of_the_emitted_one_in_a_folder(string url, string files, string? expected)
    {
        var alert = Shop.Alert("value: untyped, above: 1, severity: info, runbook: Do it.", Bases(url) + files);

        Assert.Equal(expected, Annotation(alert, "runbook_url"));
    }

    [Fact]
    public void An_alert_without_a_runbook_has_no_link_to_one() =>
        Assert.Null(Annotation(Shop.Alert("value: untyped, above: 1, severity: info", Bases("https://example.com/")), "runbook_url"));

    [Fact]
    public void The_dashboard_is_that_of_the_panel_that_shows_the_query_or_else_all_of_it()
    {
        var manifest = Shop.Sound(
            "panels: [{ title: P, type: stat, value: shop_memory_bytes }]\nalerts:\n  A: { value: shop_memory_bytes, above: 1GiB, severity: info, summary: Much. }\n  B: { value: untyped, above: 1, severity: info, summary: Much. }\n",
            "alerting: { dashboards: 'https://grafana.example.com/' }\n");
        var panel = manifest.Dashboard.Rows[0].Panels[0];

        Assert.Equal($"https://grafana.example.com/d/shop?viewPanel={panel.Id}&{JobAndInstance}", Annotation(manifest.RuleGroups[0].Alerts[0], "dashboard_url"));
        Assert.Equal("https://grafana.example.com/d/shop", Annotation(manifest.RuleGroups[0].Alerts[1], "dashboard_url"));
    }

    [Fact]
    public void What_the_base_of_dashboards_asks_for_stays_behind_the_path()
    {
        var manifest = Shop.Sound(
            "panels: [{ title: P, type: stat, value: shop_memory_bytes }]\nalerts:\n  A: { value: shop_memory_bytes, above: 1GiB, severity: info, summary: Much. }\n  B: { value: untyped, above: 1, severity: info, summary: Much. }\n",
            "alerting: { dashboards: 'https://grafana.example.com/?orgId=2' }\n");
        var panel = manifest.Dashboard.Rows[0].Panels[0];

        Assert.Equal($"https://grafana.example.com/d/shop?orgId=2&viewPanel={panel.Id}&{JobAndInstance}", Annotation(manifest.RuleGroups[0].Alerts[0], "dashboard_url"));
        Assert.Equal("https://grafana.example.com/d/shop?orgId=2", Annotation(manifest.RuleGroups[0].Alerts[1], "dashboard_url"));
    }

    /// <summary>A variable that is empty would empty every panel.</summary>
    [Theory]
    [InlineData("value: shop_memory_bytes", "?" + JobAndInstance)]
    [InlineData("rate: shop_orders_total", "?" + Job)]
    [InlineData("expr: 'sum(shop_memory_bytes)'", "")]
    [InlineData("expr: 'shop_memory_bytes or sum by (job) (shop_slots)'", "?" + Job)]
    [InlineData("value: untyped", "")]
    [InlineData("value: node_load", "?" + JobAndInstance)]
    public void The_dashboard_opens_on_the_job_and_the_instance_that_each_series_of_the_alert_has(string query, string expected) => Assert.Equal(
        "https://grafana.example.com/d/shop" + expected,
        Annotation(Shop.Alert(query + ", above: 1, severity: info", Bases("https://example.com/")), "dashboard_url"));

    [Fact]
    public void A_deployed_job_that_is_gone_has_its_name_in_the_link()
    {
        var manifest = Shop.Sound("absent: 10m", "alerting: { dashboards: 'https://grafana.example.com' }\ndeployment: {}\n");

        Assert.Equal(
            ["ShopManifestDrift ?" + JobAndInstance, "ShopShopAbsent ?" + Job, "ShopTargetDown ?" + Job],
            manifest.RuleGroups.SelectMany(group => group.Alerts).Select(alert => $"{alert.Name} {Annotation(alert, "dashboard_url")!["https://grafana.example.com/d/shop".Length..]}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Alerts_that_every_manifest_gets_have_runbooks_and_links()
    {
        var manifest = Shop.Sound("absent: 10m", "alerting: { runbooks: 'https://example.com/', dashboards: 'https://grafana.example.com' }\n");

        Assert.All(manifest.RuleGroups.SelectMany(group => group.Alerts), alert =>
        {
            Assert.NotNull(alert.Runbook);
            Assert.Equal("https://example.com/RUNBOOKS.md#" + alert.Name.ToLowerInvariant(), Annotation(alert, "runbook_url"));
            Assert.Equal("https://grafana.example.com/d/shop" + (alert.Name.EndsWith("Drift", StringComparison.Ordinal) ? "?" + JobAndInstance : ""), Annotation(alert, "dashboard_url"));
        });
    }

    private static string? Annotation(Model.Alert alert, string name) => alert.Annotations.FirstOrDefault(annotation => annotation.Name == name)?.Value;

    private static string Bases(string runbooks) => $"alerting: {{ runbooks: '{runbooks}', dashboards: 'https://grafana.example.com/' }}\n";
}
