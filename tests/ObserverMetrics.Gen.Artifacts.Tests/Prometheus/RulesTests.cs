using System.Text.Json;
using ObserverMetrics.Gen.Artifacts.Tests.Samples;
using ObserverMetrics.Gen.Manifest.Model;
using YamlDotNet.RepresentationModel;

namespace ObserverMetrics.Gen.Artifacts.Tests.Prometheus;

public class RulesTests
{
    [Fact]
    public void Yaml_and_json_say_the_same()
    {
        var shop = ShopManifest.Create();
        var stream = new YamlStream();
        stream.Load(new StringReader(shop.Text(OutputFileNames.RulesYaml)));
        using var json = JsonDocument.Parse(shop.Text(OutputFileNames.RulesJson));

        Assert.Equal(Leaves(json.RootElement), Leaves(stream.Documents[0].RootNode));
    }

    [Fact]
    public void Every_field_of_a_rule_is_there()
    {
        using var json = JsonDocument.Parse(ShopManifest.Create().Text(OutputFileNames.RulesJson));
        var groups = json.RootElement.GetProperty("groups");

        Assert.Equal(["Shop.http", "Shop.orders", "Shop.monitoring"], groups.EnumerateArray().Select(group => group.GetProperty("name").GetString()));
        var rules = groups[0].GetProperty("rules");
        Assert.Equal(["record", "expr"], Keys(rules[0]));
        Assert.Equal(["alert", "expr", "for", "keep_firing_for", "labels", "annotations"], Keys(rules[1]));
        Assert.Equal(["summary", "description", "runbook_url", "dashboard_url"], Keys(rules[1].GetProperty("annotations")));
        Assert.Equal("no", rules[2].GetProperty("labels").GetProperty("team").GetString());
        Assert.False(groups[1].TryGetProperty("interval", out _));
    }

    [ServerFact("promtool")]
    public void Promtool_accepts_both_files()
    {
        var folder = ShopManifest.Create().WriteTo("rules");

        Assert.Contains("SUCCESS: 5 rules found", Run.Accepts(folder, "promtool", "check", "rules", OutputFileNames.RulesYaml), StringComparison.Ordinal);
        Assert.Contains("SUCCESS: 5 rules found", Run.Accepts(folder, "promtool", "check", "rules", OutputFileNames.RulesJson), StringComparison.Ordinal);
    }

    private static IEnumerable<string> Keys(JsonElement map) => map.EnumerateObject().Select(property => property.Name);

    private static IEnumerable<string> Leaves(JsonElement element, string path = "") => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Leaves(property.Value, path + "/" + property.Name)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany((item, index) => Leaves(item, path + "/" + index)),
        _ => [path + "=" + element.GetString()],
    };

    private static IEnumerable<string> Leaves(YamlNode node, string path = "") => node switch
    {
        YamlMappingNode map => map.SelectMany(child => Leaves(child.Value, path + "/" + child.Key)),
        YamlSequenceNode list => list.SelectMany((item, index) => Leaves(item, path + "/" + index)),
        _ => [path + "=" + ((YamlScalarNode)node).Value],
    };
}
