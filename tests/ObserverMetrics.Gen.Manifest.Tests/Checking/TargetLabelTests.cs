namespace ObserverMetrics.Gen.Manifest.Tests.Checking;

/// <summary>Labels that series have from their target: they can be asked for, and keep environments apart.</summary>
public class TargetLabelTests
{
    private const string TwoNamespaces = "deployment: { kubernetes: { selector: { app: shop }, namespaces: [shop, shop-staging] } }\n";

    [Theory]
    [InlineData("service", "namespace, pod, container, endpoint, service")]
    [InlineData("pod", "namespace, pod, container, endpoint")]
    public void On_Kubernetes_those_of_the_operator_are_there(string monitor, string labels)
    {
        var sections = $"deployment: {{ kubernetes: {{ selector: {{ app: shop }}, monitor: {monitor} }} }}\n";
        foreach (var series in (string[])["shop_orders_open", "up", "scrape_duration_seconds", "process_open_fds"])
            Assert.Equal([], Shop.Lines(Shop.Compile($"alerts: {{ A: {{ expr: '{series} > on ({labels}) group_left () sum by ({labels}) (up)', severity: info, summary: It happens. }} }}", sections)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("target_labels: [cluster]\n")]
    [InlineData("deployment: { kubernetes: { selector: { app: shop }, monitor: pod } }\n")]
    [InlineData("deployment: { labels: { service: shop } }\n")]
    public void One_that_nobody_sets_is_not(string sections) =>
        Assert.Equal(["OMG2003"], Shop.Ids(Shop.Compile("alerts: { A: { expr: 'sum by (service) (up) == 0', severity: info, summary: It happens. } }", sections)));

    [Fact]
    public void Those_that_the_manifest_names_are_there_and_can_be_kept()
    {
        const string sections = "target_labels: [cluster]\nalerting: { by: [cluster, job] }\n";

        Assert.Equal("sum by (cluster, job) (rate(shop_failures_total[5m])) > 1", Shop.Alert("rate: shop_failures_total, above: 1/s, severity: info", sections).Expr);
        Assert.Equal("sum by (cluster) (up) == 0", Shop.Alert("expr: sum by (cluster) (up) == 0, severity: info", sections).Expr);
        Assert.Contains("on (job, instance, cluster) ", Standing(sections), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "job")]
    [InlineData("deployment: { kubernetes: { selector: { app: shop } } }\n", "job")]
    [InlineData("deployment: { kubernetes: { selector: { app: shop }, namespaces: [shop] } }\n", "job")]
    [InlineData(TwoNamespaces, "namespace, job")]
    [InlineData(TwoNamespaces + "alerting: { by: [job] }\n", "job")]
    public void Two_namespaces_do_not_add_up_in_rules(string sections, string kept)
    {
        Assert.Equal($"sum by ({kept}) (rate(shop_failures_total[5m])) > 1", Shop.Alert("rate: shop_failures_total, above: 1/s, severity: info", sections).Expr);
        Assert.Equal(
            ["alertname", .. kept.Split(", ")],
            Shop.Sound(sections: sections.Contains("alerting", StringComparison.Ordinal)
                ? sections.Replace("[job] }", "[job], receivers: { chat: { webhook: { url_file: /run/url } } } }", StringComparison.Ordinal)
                : sections + "alerting: { receivers: { chat: { webhook: { url_file: /run/url } } } }\n").Alertmanager!.GroupBy);
    }

    [Fact]
    public void Each_of_two_namespaces_is_missed() => Assert.Equal(
        "up{job=\"shop\"} == 0 or absent(up{job=\"shop\",namespace=\"shop\"}) or absent(up{job=\"shop\",namespace=\"shop-staging\"})", Standing(TwoNamespaces));

    [Fact]
    public void A_metric_cannot_have_one_of_its_own() =>
        Assert.Contains("'route' cannot be a label of a metric: Prometheus sets it when it scrapes, as the manifest's 'target_labels' say", Shop.Lines(Shop.Compile(sections: "target_labels: [route]\n"))[0], StringComparison.Ordinal);

    [Theory]
    [InlineData("", "endpoint", true)]
    [InlineData("", "exported_endpoint", false)]
    [InlineData(TwoNamespaces, "endpoint", false)]
    [InlineData(TwoNamespaces, "exported_endpoint", true)]
    public void A_known_series_label_that_scraping_takes_has_its_new_name(string sections, string label, bool isThere)
    {
        var text = Shop.TextOf($"panels: [{{ title: P, type: timeseries, rate: http_requests_received_total, by: [{label}] }}]", sections).Replace("process: builtin", "http: builtin", StringComparison.Ordinal);

        Assert.Equal(isThere ? [] : ["OMG2003"], Shop.Ids(Shop.Text(text)));
    }

    private static string Standing(string sections) =>
        Shop.Sound(sections: sections).RuleGroups[^1].Alerts[0].Expr;
}
