using System.Text.Json;
using ObserverMetrics.Gen.Artifacts.Tests.Samples;
using ObserverMetrics.Gen.Manifest.Model;
using YamlDotNet.RepresentationModel;

namespace ObserverMetrics.Gen.Artifacts.Tests.Deployment;

/// <summary>What Prometheus's and Grafana's files name is where the Compose file lets the services listen.</summary>
public class NetworkAgreementTests
{
    [Fact]
    public void On_a_bridge_services_reach_each_other_by_name_and_the_image_s_port()
    {
        var shop = Shop(NetworkMode.Bridge);
        var services = Services(shop);

        foreach (var (address, service) in Addresses(shop))
        {
            var containerPort = services.GetProperty(service).GetProperty("ports")[0].GetString()!.Split(':')[^1];
            Assert.Equal($"{service}:{containerPort}", address);
        }

        Assert.Equal("127.0.0.1:9091:9090", services.GetProperty("prometheus").GetProperty("ports")[0].GetString());
        Assert.Equal("0.0.0.0:9094:9093", services.GetProperty("alertmanager").GetProperty("ports")[0].GetString());
        Assert.Equal("127.0.0.1:3001:3000", services.GetProperty("grafana").GetProperty("ports")[0].GetString());
        Assert.Equal(["host.docker.internal:host-gateway"], Strings(services.GetProperty("prometheus").GetProperty("extra_hosts")));
        Assert.Contains("host.docker.internal:9464", Targets(shop));
        Assert.DoesNotContain(services.EnumerateObject(), service => service.Value.TryGetProperty("network_mode", out _));
    }

    [Fact]
    public void On_the_host_services_listen_where_the_others_look_for_them()
    {
        var shop = Shop(NetworkMode.Host);
        var services = Services(shop);

        foreach (var (address, service) in Addresses(shop))
        {
            var listen = Assert.Single(Strings(services.GetProperty(service).GetProperty("command")), flag => flag.StartsWith("--web.listen-address=", StringComparison.Ordinal));
            Assert.Equal("--web.listen-address=" + address.Replace(service == "alertmanager" ? "127.0.0.1" : "-", "0.0.0.0", StringComparison.Ordinal), listen);
        }

        var environment = services.GetProperty("grafana").GetProperty("environment");
        Assert.Equal(("127.0.0.1", "3001"), (environment.GetProperty("GF_SERVER_HTTP_ADDR").GetString(), environment.GetProperty("GF_SERVER_HTTP_PORT").GetString()));
        Assert.All(services.EnumerateObject(), service =>
        {
            Assert.Equal("host", service.Value.GetProperty("network_mode").GetString());
            Assert.False(service.Value.TryGetProperty("ports", out _));
            Assert.False(service.Value.TryGetProperty("extra_hosts", out _));
        });
        Assert.DoesNotContain(Targets(shop), target => target.Contains("docker", StringComparison.Ordinal));
    }

    [Fact]
    public void Alertmanager_opens_no_port_for_a_cluster() =>
        Assert.All(Enum.GetValues<NetworkMode>(), network =>
            Assert.Contains("--cluster.listen-address=", Strings(Services(Shop(network)).GetProperty("alertmanager").GetProperty("command"))));

    [Fact]
    public void Every_emitted_file_that_Compose_mounts_is_there_and_read_only()
    {
        var shop = Shop(NetworkMode.Bridge) with
        {
            Files = EquatableArray.Of(new OutputFile(OutputFileNames.Compose, "deploy/compose.json"), new OutputFile(OutputFileNames.Dashboard, "grafana/shop$1.json")),
        };
        var folder = Path.Combine(shop.WriteTo("mounts"), "deploy");
        using var json = JsonDocument.Parse(shop.Text("deploy/compose.json"));
        var binds = json.RootElement.GetProperty("services").EnumerateObject()
            .SelectMany(service => service.Value.GetProperty("volumes").EnumerateArray())
            .Where(volume => volume.GetProperty("type").GetString() == "bind")
            .ToArray();

        Assert.All(binds, bind => Assert.True(bind.GetProperty("read_only").GetBoolean()));
        var sources = binds.Select(bind => bind.GetProperty("source").GetString()!.Replace("$$", "$", StringComparison.Ordinal)).ToArray();
        Assert.Equal(["./secrets/pagerduty_key", "./secrets/slack_url", "./secrets/password"], sources.Where(source => source.StartsWith("./secrets/", StringComparison.Ordinal)));
        var files = sources.Where(source => !source.StartsWith("./secrets/", StringComparison.Ordinal)).ToArray();
        Assert.Contains("./../grafana/shop$1.json", files);
        Assert.Equal(6, files.Length);
        Assert.All(files, file => Assert.True(File.Exists(Path.Combine(folder, file)), file));
    }

    [Fact]
    public void Secrets_are_mounted_where_Alertmanager_reads_them()
    {
        var volumes = Services(Shop(NetworkMode.Bridge)).GetProperty("alertmanager").GetProperty("volumes").EnumerateArray()
            .Select(volume => (volume.GetProperty("source").GetString(), volume.GetProperty("target").GetString()));

        Assert.Contains(("./secrets/slack_url", "/etc/alertmanager/secrets/slack_url"), volumes);
        Assert.Contains(("./secrets/password", "/alertmanager/smtp/password"), volumes);
    }

    [Fact]
    public void No_secret_is_written_and_Grafana_does_not_start_without_a_password()
    {
        var shop = Shop(NetworkMode.Bridge);

        Assert.StartsWith(
            "${GF_SECURITY_ADMIN_PASSWORD:?",
            Services(shop).GetProperty("grafana").GetProperty("environment").GetProperty("GF_SECURITY_ADMIN_PASSWORD").GetString(),
            StringComparison.Ordinal);
        Assert.DoesNotContain("password:", shop.Text(OutputFileNames.Alertmanager), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_Alertmanager_nothing_names_it()
    {
        var shop = Shop(NetworkMode.Bridge) with { Alertmanager = null };

        Assert.All(
            [OutputFileNames.Prometheus, OutputFileNames.GrafanaDataSources, OutputFileNames.Compose],
            file => Assert.DoesNotContain("alertmanager", shop.Text(file), StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(ArtifactEmitter.Emit(shop), artifact => artifact.Path == OutputFileNames.Alertmanager);
    }

    [Fact]
    public void Without_a_deployment_there_are_rules_and_the_dashboard_alone() =>
        Assert.Equal(
            [OutputFileNames.Dashboard, OutputFileNames.RulesYaml, OutputFileNames.RulesJson, OutputFileNames.AlertTests, OutputFileNames.GivenAlertTests, OutputFileNames.Catalogue, OutputFileNames.Runbooks],
            ArtifactEmitter.Emit(ShopManifest.Create() with { Deployment = null, Alertmanager = null }).Select(artifact => artifact.Path));

    private static MetricsManifest Shop(NetworkMode network) => ShopManifest.Create() with { Deployment = ShopDeployment.Create(network) };

    /// <summary>The addresses that files give for a service.</summary>
    private static IEnumerable<(string Address, string Service)> Addresses(MetricsManifest shop)
    {
        var prometheus = Yaml(shop.Text(OutputFileNames.Prometheus));
        yield return (prometheus["alerting"]["alertmanagers"][0]["static_configs"][0]["targets"][0].ToString(), "alertmanager");
        foreach (var source in (YamlSequenceNode)Yaml(shop.Text(OutputFileNames.GrafanaDataSources))["datasources"])
            yield return (new Uri(source["url"].ToString()).Authority, source["type"].ToString());
    }

    private static IEnumerable<string> Targets(MetricsManifest shop) =>
        ((YamlSequenceNode)Yaml(shop.Text(OutputFileNames.Prometheus))["scrape_configs"][0]["static_configs"][0]["targets"]).Select(target => target.ToString());

    private static YamlNode Yaml(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return stream.Documents[0].RootNode;
    }

    private static JsonElement Services(MetricsManifest shop) => JsonDocument.Parse(shop.Text(OutputFileNames.Compose)).RootElement.GetProperty("services");

    private static IEnumerable<string> Strings(JsonElement list) => list.EnumerateArray().Select(item => item.GetString()!);
}
