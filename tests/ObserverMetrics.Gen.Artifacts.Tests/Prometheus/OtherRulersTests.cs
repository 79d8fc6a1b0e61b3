using System.Text.RegularExpressions;
using ObserverMetrics.Gen.Artifacts.Prometheus;
using ObserverMetrics.Gen.Artifacts.Tests.AlertTests;
using ObserverMetrics.Gen.Artifacts.Tests.Samples;
using ObserverMetrics.Gen.Artifacts.Yaml;
using ObserverMetrics.Gen.Manifest;
using ObserverMetrics.Gen.Manifest.Model;
using YamlDotNet.RepresentationModel;

namespace ObserverMetrics.Gen.Artifacts.Tests.Prometheus;

/// <summary>What <c>docs/mimir-and-thanos.md</c> promises of the rules.</summary>
public partial class OtherRulersTests
{
    private static readonly string Page = File.ReadAllText(Repository.PathOf("docs", "mimir-and-thanos.md"));

    public static TheoryData<string> Names => [.. ManifestTexts.Names, "Shop"];

    [Theory]
    [MemberData(nameof(Names))]
    public void Groups_and_rules_have_the_fields_of_the_page_and_no_other(string name)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(Manifest(name).Text(OutputFileNames.RulesYaml)));
        foreach (var group in ((YamlSequenceNode)stream.Documents[0].RootNode["groups"]).Children)
        {
            Assert.Subset(Fields("a group"), Keys(group));
            foreach (var rule in ((YamlSequenceNode)group["rules"]).Children)
                Assert.Subset(Fields(Keys(rule).Contains("alert") ? "an alert" : "a recording"), Keys(rule));
        }
    }

    [Fact]
    public void The_page_names_no_field_that_is_never_written()
    {
        var rules = Manifest("Shop").Text(OutputFileNames.RulesYaml);

        Assert.All(["a group", "a recording", "an alert"], of => Assert.All(Fields(of), field => Assert.Matches($@"(?m)^[ -]+{field}:", rules)));
    }

    [ServerTheory("promtool")]
    [MemberData(nameof(Names))]
    public void Every_group_can_be_loaded_by_itself(string name)
    {
        var manifest = Manifest(name);
        var folder = manifest.WriteTo("groups-" + name);
        for (var i = 0; i < manifest.RuleGroups.Count; i++)
            File.WriteAllText(Path.Combine(folder, $"group-{i}.yaml"), YamlText.Write([], RulesDocument.Of(manifest with { RuleGroups = EquatableArray.Of(manifest.RuleGroups[i]) })).ToString());

        Run.Accepts(folder, "promtool", ["check", "rules", .. manifest.RuleGroups.Select((_, i) => $"group-{i}.yaml")]);
    }

    [Fact]
    public void What_the_page_adds_to_a_manifest_compiles()
    {
        var sections = Assert.Single(Yaml().Matches(Page)).Groups[1].Value.ReplaceLineEndings("\n").Replace("\n  ", "\n", StringComparison.Ordinal);
        var compilation = ManifestCompiler.Compile("metrics.yaml", $$"""
            name: Shop
            {{sections.Trim()}}
            groups:
              orders:
                metrics:
                  shop_orders_total: { type: counter, help: Orders. }
                alerts:
                  NoOrders: { rate: shop_orders_total, below: 1/s, severity: warning, summary: Nobody buys. }
            """);

        Assert.Equal([], compilation.Diagnostics.Select(diagnostic => diagnostic.Rule.Id));
        Assert.Equal("sum by (cluster, job) (rate(shop_orders_total[5m])) < 1", compilation.Manifest!.RuleGroups[0].Alerts[0].Expr);
    }

    private static MetricsManifest Manifest(string name) => name == "Shop" ? ShopManifest.Create() : PromtoolRuns.Compile(ManifestTexts.Of(name));

    private static HashSet<string> Keys(YamlNode map) => [.. ((YamlMappingNode)map).Children.Keys.Select(key => ((YamlScalarNode)key).Value!)];

    private static HashSet<string> Fields(string of) =>
        [.. Code().Matches(Assert.Single(Page.Split('\n'), line => line.StartsWith($"| {of} |", StringComparison.Ordinal))).Select(match => match.Groups[1].Value)];

    [GeneratedRegex("```yaml\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Yaml();

    [GeneratedRegex("`([a-z_]+)`")]
    private static partial Regex Code();
}
