using System.Globalization;
using System.Text.RegularExpressions;
using ObserverMetrics.Gen.Manifest.Checking;
using ObserverMetrics.Gen.Manifest.Diagnostics;
using ObserverMetrics.Gen.Manifest.Model;
using ObserverMetrics.Gen.Manifest.Syntax;
using ObserverMetrics.Gen.Manifest.Tests.Syntax;
using ObserverMetrics.Gen.Manifest.Yaml;

namespace ObserverMetrics.Gen.Manifest.Tests.Checking;

/// <summary>Every value of a manifest reaches the model or a diagnostic.</summary>
public class NothingVanishesTests
{
    private static readonly YamlMapping Root = YamlEdit.Tree(
        File.ReadAllText(Repository.PathOf("tests", "ObserverMetrics.Gen.Manifest.Tests", "Fixtures", "kitchen-sink.yaml")));

    private static readonly (MetricsManifest? Manifest, EquatableArray<ManifestDiagnostic> Diagnostics) Whole = Compile(Root);

    // Why a changed value may change nothing.
    private static readonly Dictionary<string, string> Exceptions = new()
    {
        ["allow"] = "the reason is for readers of the manifest",
        ["promql"] = "it decides what is refused, and nothing here needs a later version",
        ["external"] = "what it says of a series only decides what may be asked of it",
    };

    [Fact]
    public void A_number_that_changes_shows() => Assert.Equal([], Silent(text => Regex.Replace(text, "[0-9]+", number => NextOf(number.Value), RegexOptions.None, TimeSpan.FromSeconds(1))));

    [Fact]
    public void A_word_that_changes_shows() => Assert.Equal([], Silent(text => text + "x"));

    private static List<string> Silent(Func<string, string> change) =>
    [
        .. from scalar in Values(Root, "")
           where !Exceptions.Keys.Any(key => scalar.Path.Split('.').Contains(key))
           let changed = change(scalar.Node.Value)
           where changed != scalar.Node.Value && Compile(YamlEdit.Replace(Root, scalar.Node, new YamlScalar(scalar.Node.Place, changed, ScalarForm.Plain, scalar.Node.Place.End, 0))) == Whole
           select scalar.Path + ": " + scalar.Node.Value,
    ];

    private static string NextOf(string digits) =>
        long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? (number + 1).ToString(CultureInfo.InvariantCulture) : digits;

    private static IEnumerable<(YamlScalar Node, string Path)> Values(YamlNode node, string path) => node switch
    {
        YamlMapping mapping => mapping.Entries.SelectMany(entry => Values(entry.Value, path + "." + entry.Key.Value)),
        YamlSequence sequence => sequence.Items.SelectMany((item, i) => Values(item, $"{path}.{i}")),
        YamlScalar scalar => [(scalar, path)],
        _ => [],
    };

    private static (MetricsManifest? Manifest, EquatableArray<ManifestDiagnostic> Diagnostics) Compile(YamlNode root)
    {
        var diagnostics = new DiagnosticBag("");
        var syntax = ManifestParser.Parse(new YamlDocument((YamlMapping)root, []), diagnostics);
        return (ManifestChecker.Check(syntax, diagnostics), diagnostics.ToEquatableArray());
    }
}
