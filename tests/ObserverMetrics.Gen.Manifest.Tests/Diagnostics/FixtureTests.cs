using ObserverMetrics.Gen.Manifest.Diagnostics;
using ObserverMetrics.Gen.Manifest.Tests.Checking;
using ObserverMetrics.Gen.Manifest.Tests.Syntax;

namespace ObserverMetrics.Gen.Manifest.Tests.Diagnostics;

/// <summary>One manifest for each rule, which breaks that rule and no other.</summary>
public class FixtureTests
{
    private const string Mended = ".mended";

    private static readonly string[] Folder = ["tests", "ObserverMetrics.Gen.Manifest.Tests", "Fixtures"];

    internal static IReadOnlyList<string> Ids { get; } =
    [
        .. Directory.EnumerateFiles(Repository.PathOf(Folder), "OMG*.yaml").Select(path => Path.GetFileNameWithoutExtension(path)).Where(id => !id.EndsWith(Mended, StringComparison.Ordinal)).Order(StringComparer.Ordinal),
    ];

    /// <summary>The rules of what is checked in expressions, thresholds and texts: their fixtures have twins that differ by the mend alone.</summary>
    private static readonly IReadOnlyList<DiagnosticRule> Proved =
    [
        .. PromQLRules.All,
        ManifestRules.ThresholdUnit, ManifestRules.PanelUnit, ManifestRules.PanelAlertUnit, ManifestRules.TemplateLabel,
        LintRules.ShortWindow, LintRules.ThresholdBetweenBuckets,
    ];

    public static TheoryData<string> Twins => [.. Proved.Select(rule => rule.Id)];

    public static TheoryData<string> Rows => [.. Ids];

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_fixture_breaks_its_rule_and_no_other(string id)
    {
        var compilation = ManifestCompiler.Compile("metrics.yaml", TextOf(id));

        Assert.Equal([id], compilation.Diagnostics.Select(diagnostic => diagnostic.Rule.Id).Distinct());
        Golden.Check(string.Concat(compilation.Diagnostics.Select(diagnostic => Parsed.Line(diagnostic) + "\n")), [.. Folder, id + ".txt"]);
    }

    [Theory]
    [MemberData(nameof(Twins))]
    public void Its_mended_twin_breaks_none_and_differs_by_the_mend_alone(string id)
    {
        var mended = TextOf(id + Mended);

        Assert.Equal([], Shop.Lines(ManifestCompiler.Compile("metrics.yaml", mended)));
        var broken = TextOf(id).Split('\n');
        Assert.Equal(broken.Length, mended.Split('\n').Length);
        var changed = broken.Zip(mended.Split('\n')).Select((pair, i) => (Line: i + 1, IsSame: pair.First == pair.Second)).Where(line => !line.IsSame).Select(line => line.Line);
        Assert.Subset(ManifestCompiler.Compile("metrics.yaml", TextOf(id)).Diagnostics.Select(diagnostic => diagnostic.Span.Line + 1).ToHashSet(), changed.ToHashSet());
    }

    /// <summary>The text of a fixture; the one that is too large is made so here, not in the repository.</summary>
    private static string TextOf(string id)
    {
        var text = File.ReadAllText(Repository.PathOf([.. Folder, id + ".yaml"]));
        return id == YamlRules.TooLarge.Id ? text.PadRight((8 * 1024 * 1024) + 1) : text;
    }
}
