using ObserverMetrics.Gen.Manifest.Diagnostics;
using ObserverMetrics.Gen.Manifest.Tests.Syntax;

namespace ObserverMetrics.Gen.Manifest.Tests.Diagnostics;

/// <summary>One manifest for each rule, which breaks that rule and no other.</summary>
public class FixtureTests
{
    private static readonly string[] Folder = ["tests", "ObserverMetrics.Gen.Manifest.Tests", "Fixtures"];

    internal static IReadOnlyList<string> Ids { get; } =
    [
        .. Directory.EnumerateFiles(Repository.PathOf(Folder), "OMG*.yaml").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal),
    ];

    public static TheoryData<string> Rows => [.. Ids];

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_fixture_breaks_its_rule_and_no_other(string id)
    {
        var compilation = ManifestCompiler.Compile("metrics.yaml", TextOf(id));

        Assert.Equal([id], compilation.Diagnostics.Select(diagnostic => diagnostic.Rule.Id).Distinct());
        Golden.Check(string.Concat(compilation.Diagnostics.Select(diagnostic => Parsed.Line(diagnostic) + "\n")), [.. Folder, id + ".txt"]);
    }

    /// <summary>The text of a fixture; the one that is too large is made so here, not in the repository.</summary>
    private static string TextOf(string id)
    {
        var text = File.ReadAllText(Repository.PathOf([.. Folder, id + ".yaml"]));
        return id == YamlRules.TooLarge.Id ? text.PadRight((8 * 1024 * 1024) + 1) : text;
    }
}
