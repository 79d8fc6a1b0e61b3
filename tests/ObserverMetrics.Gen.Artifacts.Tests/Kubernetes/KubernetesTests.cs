using System.Text;
using ObserverMetrics.Gen.Artifacts.Tests.AlertTests;
using ObserverMetrics.Gen.Artifacts.Tests.Samples;
using ObserverMetrics.Gen.Manifest.Model;
using YamlDotNet.RepresentationModel;

namespace ObserverMetrics.Gen.Artifacts.Tests.Kubernetes;

/// <summary>The objects for Kubernetes have the fields that Prometheus Operator knows, and no other.</summary>
public class KubernetesTests
{
    /// <summary>What a <c>ConfigMap</c> may hold at most.</summary>
    private const int LargestConfigMap = 1024 * 1024;

    private static readonly string[] Files = [OutputFileNames.KubernetesRules, OutputFileNames.KubernetesMonitor, OutputFileNames.KubernetesDashboard];

    [Theory]
    [MemberData(nameof(ManifestTexts.Names), MemberType = typeof(ManifestTexts))]
    public void Every_field_is_one_of_the_api(string name)
    {
        foreach (var monitor in Enum.GetValues<MonitorKind>())
        {
            var manifest = OnKubernetes(PromtoolRuns.Compile(ManifestTexts.Of(name)), monitor);
            Assert.All(Files, file => Assert.Equal([], OperatorSchema.Problems(Root(manifest, file))));
        }
    }

    [Fact]
    public void A_field_of_another_name_or_type_is_refused()
    {
        foreach (var (monitor, file) in Enum.GetValues<MonitorKind>().SelectMany(monitor => Files.Select(file => (monitor, file))))
        {
            var manifest = OnKubernetes(ShopManifest.Create(), monitor);
            var places = Maps(Root(manifest, file)).Where(HasFields).SelectMany((map, i) => map.Children.Keys.Select(key => (Map: i, Key: ((YamlScalarNode)key).Value!))).ToList();
            Assert.NotEmpty(places);
            foreach (var (map, key) in places)
            {
                var renamed = Root(manifest, file);
                var children = Maps(renamed).Where(HasFields).ElementAt(map).Children;
                children[key + "X"] = children[key];
                children.Remove(key);
                Assert.True(OperatorSchema.Problems(renamed).Count > 0, $"{file}: {key} renamed");

                var retyped = Root(manifest, file);
                var fields = Maps(retyped).Where(HasFields).ElementAt(map).Children;
                fields[key] = fields[key] is YamlSequenceNode ? new YamlScalarNode("x") : new YamlSequenceNode(Array.Empty<YamlNode>());
                Assert.True(OperatorSchema.Problems(retyped).Count > 0, $"{file}: {key} of another type");
            }
        }
    }

    [Fact]
    public void The_rules_are_those_of_the_rule_file()
    {
        var manifest = OnKubernetes(ShopManifest.Create(), MonitorKind.Service);
        var stream = new YamlStream();
        stream.Load(new StringReader(manifest.Text(OutputFileNames.RulesYaml)));

        Assert.Equal(stream.Documents[0].RootNode["groups"], Root(manifest, OutputFileNames.KubernetesRules)["spec"]["groups"]);
    }

    [Fact]
    public void The_job_has_the_name_that_the_rules_know()
    {
        var relabeling = Root(OnKubernetes(ShopManifest.Create(), MonitorKind.Service), OutputFileNames.KubernetesMonitor)["spec"]["endpoints"][0]["relabelings"][0];

        Assert.Equal(("job", "shop"), ((string)relabeling["targetLabel"]!, (string)relabeling["replacement"]!));
        Assert.Contains("up{job=\"shop\"}", ShopManifest.Create().Text(OutputFileNames.RulesYaml), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(ManifestTexts.Names), MemberType = typeof(ManifestTexts))]
    public void The_dashboard_is_that_of_the_dashboard_file_and_fits_into_an_object(string name)
    {
        var manifest = OnKubernetes(PromtoolRuns.Compile(ManifestTexts.Of(name)), MonitorKind.Service);
        var data = Assert.Single(((YamlMappingNode)Root(manifest, OutputFileNames.KubernetesDashboard)["data"]).Children).Value;

        Assert.Equal(manifest.Text(OutputFileNames.Dashboard), (string)data!);
        Assert.InRange(Encoding.UTF8.GetByteCount((string)data!), 1, LargestConfigMap);
    }

    [Fact]
    public void Without_the_section_there_is_nothing_for_Kubernetes() =>
        Assert.DoesNotContain(
            ArtifactEmitter.Emit(ShopManifest.Create() with { Deployment = ShopDeployment.Create(NetworkMode.Host) with { Kubernetes = null } }),
            artifact => artifact.Path.StartsWith("kubernetes/", StringComparison.Ordinal));

    [Fact]
    public void On_Kubernetes_alone_nothing_is_for_a_machine()
    {
        var manifest = OnKubernetes(ShopManifest.Create(), MonitorKind.Service);
        string[] forMachine = [OutputFileNames.Prometheus, OutputFileNames.GrafanaDataSources, OutputFileNames.GrafanaDashboards, OutputFileNames.Compose];

        Assert.Equal(forMachine, Paths(manifest).Intersect(forMachine));
        Assert.Equal(Paths(manifest).Except(forMachine), Paths(manifest with { Deployment = manifest.Deployment! with { OnMachine = false } }));
    }

    private static IReadOnlyList<string> Paths(MetricsManifest manifest) => [.. ArtifactEmitter.Emit(manifest).Select(artifact => artifact.Path)];

    [ServerFact("promtool")]
    public void What_the_page_writes_keeps_namespaces_apart_and_its_alerts_pass_their_tests()
    {
        var page = File.ReadAllText(Repository.PathOf("docs", "kubernetes.md")).ReplaceLineEndings("\n");
        var manifest = PromtoolRuns.Compile($$"""
            name: Shop
            external: { http: builtin }
            {{page.Split("```yaml\n")[1].Split("```")[0].Trim()}}
            groups:
              orders:
                metrics:
                  shop_orders_total: { type: counter, help: Orders. }
                alerts:
                  NoOrders: { rate: shop_orders_total, below: 1/s, severity: warning, summary: 'Nobody buys.' }
                  PodGone: { expr: 'sum by (pod) (up) == 0', severity: warning, summary: 'A pod is gone.' }
            """);
        var folder = manifest.WriteTo("two-namespaces");
        Run.Accepts(folder, "promtool", ["test", "rules", OutputFileNames.AlertTests]);

        var tests = manifest.Text(OutputFileNames.AlertTests);
        Assert.Contains("sum by (namespace, job) (rate(shop_orders_total[5m])) < 1", manifest.Text(OutputFileNames.RulesYaml), StringComparison.Ordinal);
        Assert.All(["NoOrders", "PodGone", "ShopTargetDown"], alert => Assert.Contains("alertname: " + alert, tests, StringComparison.Ordinal));
    }

    private static MetricsManifest OnKubernetes(MetricsManifest manifest, MonitorKind monitor)
    {
        var deployment = ShopDeployment.Create(NetworkMode.Bridge);
        return manifest with { Deployment = (manifest.Deployment ?? deployment) with { Kubernetes = deployment.Kubernetes! with { Monitor = monitor } } };
    }

    private static YamlNode Root(MetricsManifest manifest, string file)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(manifest.Text(file)));
        return stream.Documents[0].RootNode;
    }

    private static IEnumerable<YamlMappingNode> Maps(YamlNode node) => node.AllNodes.OfType<YamlMappingNode>();

    // In maps of labels, annotations and data the manifest chooses the names.
    private static bool HasFields(YamlMappingNode map) =>
        map.Children.Keys.Select(key => ((YamlScalarNode)key).Value).Any(key => key is "apiVersion" or "name" or "spec" or "groups" or "rules" or "alert" or "record" or "selector" or "matchLabels" or "matchNames" or "port" or "targetLabel");
}
