using ObserverMetrics.Gen.Manifest.Diagnostics;
using ObserverMetrics.Gen.Manifest.Syntax.Keys;
using ObserverMetrics.Gen.Manifest.Yaml;

namespace ObserverMetrics.Gen.Manifest.Tests.Syntax;

public class KitchenSinkTests
{
    private static readonly string Text = File.ReadAllText(
        Repository.PathOf("tests", "ObserverMetrics.Gen.Manifest.Tests", "Fixtures", "kitchen-sink.yaml"));

    [Fact]
    public void It_has_no_diagnostics() => Assert.Empty(Parsed.Text(Text).Diagnostics);

    [Fact]
    public void The_observer_manifest_has_no_diagnostics() =>
        Assert.Empty(Parsed.Text(File.ReadAllText(Repository.PathOf("metrics.yaml"))).Diagnostics);

    [Fact]
    public void It_uses_every_key_of_the_format_in_its_place()
    {
        var used = KeyWalk.UsedKeys(YamlReader.Read(Text, new DiagnosticBag("")).Root!);

        var unused =
            from table in KeyTables.All
            from key in table.Keys
            where !key.IsReserved && !used.Contains(key)
            select table.Noun + "." + key.Name;

        Assert.Empty(unused);
    }
}
