using ObserverMetrics.Gen.Artifacts.Tests.Samples;
using ObserverMetrics.Gen.Manifest.Model;

namespace ObserverMetrics.Gen.Artifacts.Tests.Deployment;

/// <summary>The programs that read the files accept them, on both networks.</summary>
public class AcceptanceTests
{
    [ServerFact("promtool")]
    public void Promtool_accepts_the_configuration_and_finds_the_rules()
    {
        foreach (var network in Enum.GetValues<NetworkMode>())
        {
            var output = Run.Accepts(Shop(network).WriteTo("promtool-" + network), "promtool", "check", "config", OutputFileNames.Prometheus);
            Assert.Contains("SUCCESS: 5 rules found", output, StringComparison.Ordinal);
        }
    }

    [ServerFact("promtool")]
    public void Promtool_finds_rules_that_lie_in_another_folder()
    {
        var shop = Shop(NetworkMode.Bridge) with
        {
            Files = EquatableArray.Of(
                new OutputFile(OutputFileNames.Prometheus, "prometheus/config/prometheus.yml"),
                new OutputFile(OutputFileNames.RulesYaml, null),
                new OutputFile(OutputFileNames.RulesJson, "prometheus/rules/shop.json")),
        };

        Assert.Contains("rule_files:\n  - '../rules/shop.json'\n", shop.Text("prometheus/config/prometheus.yml"), StringComparison.Ordinal);
        Assert.Contains("SUCCESS: 5 rules found", Run.Accepts(shop.WriteTo("folders"), "promtool", "check", "config", "prometheus/config/prometheus.yml"), StringComparison.Ordinal);
    }

    [ServerFact("amtool")]
    public void Amtool_accepts_the_configuration()
    {
        var output = Run.Accepts(Shop(NetworkMode.Bridge).WriteTo("amtool"), "amtool", "check-config", OutputFileNames.Alertmanager);

        Assert.Contains("SUCCESS", output, StringComparison.Ordinal);
        Assert.Contains("3 receivers", output, StringComparison.Ordinal);
    }

    [ServerFact("amtool")]
    public void Amtool_routes_each_severity_to_its_receivers()
    {
        var folder = Shop(NetworkMode.Bridge).WriteTo("routes");

        Assert.Equal("pager,team,archive", Route(folder, "critical"));
        Assert.Equal("team", Route(folder, "warning"));
        Assert.Equal("team", Route(folder, "info"));
    }

    [ServerFact("docker-compose")]
    public void Compose_accepts_the_services()
    {
        foreach (var network in Enum.GetValues<NetworkMode>())
        {
            var output = Run.Accepts(Shop(network).WriteTo("compose-" + network), "docker-compose", "-f", OutputFileNames.Compose, "config");
            Assert.Contains("GF_SECURITY_ADMIN_PASSWORD: secret", output, StringComparison.Ordinal);
            Assert.Contains("prom/prometheus:v2.53.4", output, StringComparison.Ordinal);
        }
    }

    private static MetricsManifest Shop(NetworkMode network) => ShopManifest.Create() with { Deployment = ShopDeployment.Create(network) };

    private static string Route(string folder, string severity) =>
        Run.Accepts(folder, "amtool", "config", "routes", "test", "--config.file=" + OutputFileNames.Alertmanager, "severity=" + severity).Split('\n')[0];
}
