using ObserverMetrics.Gen.Manifest.Model;

namespace ObserverMetrics.Gen.Manifest.Tests.Checking;

/// <summary>The sections at the end, and their defaults.</summary>
public class SectionTests
{
    [Fact]
    public void Without_its_section_a_dashboard_has_defaults()
    {
        var board = Shop.Sound().Dashboard;

        Assert.Equal(("Shop", "shop", "30s", "6h", "browser", 38), (board.Title, board.Uid, board.Refresh, board.Range, board.Timezone, board.SchemaVersion));
    }

    [Theory]
    [InlineData("refresh: 90s, range: 1h30m", "90s", "90m")]
    [InlineData("refresh: 0, range: 2d", "", "2d")]
    public void Grafana_gets_durations_of_one_number(string keys, string refresh, string range)
    {
        var board = Shop.Sound(sections: $"dashboard: {{ {keys} }}\n").Dashboard;

        Assert.Equal((refresh, range), (board.Refresh, board.Range));
    }

    [Fact]
    public void A_group_without_a_title_is_called_after_its_key() =>
        Assert.Equal("Rate limiting", Assert.Single(Shop.Text("name: Shop\ngroups: { rate_limiting: { panels: [{ title: P, type: stat, expr: sum(up) }] } }\n").Manifest!.Dashboard.Rows).Title);

    [Fact]
    public void Without_its_sections_there_is_no_deployment_and_no_alertmanager()
    {
        var manifest = Shop.Sound();

        Assert.Null(manifest.Deployment);
        Assert.Null(manifest.Alertmanager);
    }

    [Theory]
    [InlineData("{ network: bridge }", "host.docker.internal:9464", NetworkMode.Bridge)]
    [InlineData("{ network: host }", "127.0.0.1:9464", NetworkMode.Host)]
    [InlineData("{ targets: [shop.internal:80] }", "shop.internal:80", NetworkMode.Bridge)]
    public void A_deployment_has_defaults(string section, string target, NetworkMode network)
    {
        var deployment = Shop.Sound(sections: $"deployment: {section}\n").Deployment!;

        Assert.Equal(("shop", target, "15s", network), (deployment.Job, Assert.Single(deployment.Targets), deployment.ScrapeInterval, deployment.Network));
        Assert.Equal([9090, 3000, 9093], new[] { deployment.Prometheus, deployment.Grafana, deployment.Alertmanager }.Select(service => service.Port));
    }

    [Theory]
    [InlineData("bridge", "localhost:9464", true)]
    [InlineData("bridge", "127.1.2.3:9464", true)]
    [InlineData("bridge", "'[::1]:9464'", true)]
    [InlineData("bridge", "0.0.0.0:9464", true)]
    [InlineData("bridge", "host.docker.internal:9464", false)]
    [InlineData("bridge", "10.0.0.1:9464", false)]
    [InlineData("host", "localhost:9464", false)]
    [InlineData("host", "host.docker.internal:9464", true)]
    [InlineData("host", "0.0.0.0:9464", true)]
    public void A_target_must_be_reachable(string network, string target, bool isRefused) => Assert.Equal(
        isRefused ? ["OMG1079"] : [],
        Shop.Ids(Shop.Compile(sections: $"deployment: {{ network: {network}, targets: [{target}] }}\n")));

    [Fact]
    public void Files_are_renamed_or_off()
    {
        var manifest = Shop.Sound(sections: "files: { grafana_dashboard.json: shop.json, METRICS.md: off, prometheus.yml: grafana_dashboard.json }\n");

        Assert.Equal("shop.json", manifest.FileName(OutputFileNames.Dashboard));
        Assert.Null(manifest.FileName(OutputFileNames.Catalogue));
        Assert.Equal("grafana_dashboard.json", manifest.FileName(OutputFileNames.Prometheus));
        Assert.Equal(OutputFileNames.Compose, manifest.FileName(OutputFileNames.Compose));
    }

    [Fact]
    public void Routes_are_most_urgent_first()
    {
        var model = Shop.Sound(sections: "alerting: { by: [], receivers: { pager: { pagerduty: { routing_key_file: /k } } }, routes: { info: pager, critical: [pager] } }\n").Alertmanager!;

        Assert.Equal([AlertSeverity.Critical, AlertSeverity.Info], model.Routes.Select(route => route.Severity));
        Assert.Equal(["alertname"], model.GroupBy);
    }
}
