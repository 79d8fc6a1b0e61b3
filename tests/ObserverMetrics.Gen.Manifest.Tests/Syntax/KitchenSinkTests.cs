using ObserverMetrics.Gen.Manifest.Checking;
using ObserverMetrics.Gen.Manifest.Diagnostics;
using ObserverMetrics.Gen.Manifest.Model;
using ObserverMetrics.Gen.Manifest.Syntax;
using ObserverMetrics.Gen.Manifest.Syntax.Keys;
using ObserverMetrics.Gen.Manifest.Yaml;

namespace ObserverMetrics.Gen.Manifest.Tests.Syntax;

/// <summary>A manifest that uses every key of the format: whole, and with one node changed after the other.</summary>
public class KitchenSinkTests
{
    private static readonly string Text = File.ReadAllText(
        Repository.PathOf("tests", "ObserverMetrics.Gen.Manifest.Tests", "Fixtures", "kitchen-sink.yaml"));

    private static readonly YamlMapping Root = YamlEdit.Tree(Text);
    private static readonly KeyWalk Walk = new(Root);

    [Fact]
    public void It_has_no_diagnostics() => Assert.Empty(ManifestCompiler.Compile("metrics.yaml", Text).Diagnostics);

    [Fact]
    public void The_observer_manifest_has_no_diagnostics() =>
        Assert.Empty(Parsed.Text(File.ReadAllText(Repository.PathOf("metrics.yaml"))).Diagnostics);

    [Fact]
    public void It_uses_every_key_of_the_format_in_its_place()
    {
        var used = Walk.Uses.Select(use => use.Key).ToHashSet();

        var unused =
            from table in KeyTables.All
            from key in table.Keys
            where !used.Contains(key)
            select table.Noun + "." + key.Name;

        Assert.Empty(unused);
    }

    [Fact]
    public void Every_key_is_read_and_refuses_to_be_without_a_value()
    {
        var nothing = YamlEdit.Entry("a:").Value;

        var silent = Walk.Uses
            .Where(use => !Bind(YamlEdit.Replace(Root, use.Entry.Value, nothing)).Any(diagnostic => diagnostic.Rule == SyntaxRules.WrongType))
            .Select(use => use.Key.Name);

        Assert.Empty(silent);
    }

    /// <summary>Keys whose entries others name, or that silence: without their values there is more to say.</summary>
    private static readonly string[] Containers = ["external", "groups", "metrics", "recordings", "alerts", "receivers", "allow"];

    [Fact]
    public void An_unreadable_value_is_one_error_and_none_where_others_refer_to_its_entry()
    {
        var nothing = YamlEdit.Entry("a:").Value;

        foreach (var (key, entry) in Walk.Uses.Where(use => use.Key != ManifestKeys.Labels && !Containers.Contains(use.Key.Name)))
        {
            var diagnostics = new DiagnosticBag("");
            var syntax = ManifestParser.Parse(new YamlDocument((YamlMapping)YamlEdit.Replace(Root, entry.Value, nothing), []), diagnostics);
            ManifestChecker.Check(syntax, diagnostics);

            var errors = diagnostics.ToEquatableArray().Where(diagnostic => diagnostic.IsError).Select(Parsed.Line);
            Assert.True(errors.Count() == 1, $"{key.Name} in line {entry.Key.Span.Line + 1}: {string.Join("\n", errors)}");
        }
    }

    [Fact]
    public void An_unknown_key_is_reported_once_wherever_it_stands()
    {
        var nonsense = YamlEdit.Entry("nonsense: 1");

        foreach (var mapping in Walk.Mappings)
        {
            var widened = new YamlMapping(mapping.Place, [.. mapping.Entries, nonsense]);
            var diagnostic = Assert.Single(Bind(YamlEdit.Replace(Root, mapping, widened)));
            Assert.Equal(SyntaxRules.UnknownKey, diagnostic.Rule);
        }
    }

    [Theory]
    [InlineData("a:")]
    [InlineData("a: ''")]
    [InlineData("a: '?'")]
    [InlineData("a: []")]
    [InlineData("a: ['?', '?']")]
    [InlineData("a: [[]]")]
    [InlineData("a: {}")]
    [InlineData("a: { '?': '?' }")]
    [InlineData("a: 99999999999999999999999999999999999999")]
    public void Nothing_throws_whatever_stands_in_place_of_a_node(string text)
    {
        var replacement = YamlEdit.Entry(text).Value;

        foreach (var node in YamlEdit.DescendantsAndSelf(Root).Skip(1))
            Bind(YamlEdit.Replace(Root, node, replacement));
    }

    private static EquatableArray<ManifestDiagnostic> Bind(YamlNode root)
    {
        var diagnostics = new DiagnosticBag("");
        ManifestParser.Parse(new YamlDocument((YamlMapping)root, []), diagnostics);
        return diagnostics.ToEquatableArray();
    }
}
