using ObserverMetrics.Gen.Manifest.Diagnostics;

namespace ObserverMetrics.Gen.Manifest.Tests.Diagnostics;

/// <summary>Rules, pages and fixtures are the same set.</summary>
public class DiagnosticCatalogueTests
{
    /// <summary>The rules whose pages and fixtures are written.</summary>
    private static readonly IReadOnlyList<DiagnosticRule> Documented = [.. YamlRules.All, .. SyntaxRules.All, .. ManifestRules.All, .. PromQLRules.All, .. LintRules.All];

    [Fact]
    public void Ids_are_given_once() =>
        Assert.Equal(DiagnosticCatalogue.All.Count, DiagnosticCatalogue.All.DistinctBy(rule => rule.Id).Count());

    [Fact]
    public void Each_rule_has_a_page_with_its_title()
    {
        var wrong = Documented.Concat(HostRules.All).Where(rule => !HasPage(rule)).Select(rule => rule.Id);

        Assert.Empty(wrong);
    }

    [Fact]
    public void Each_rule_has_a_fixture()
    {
        // These two stand behind a thousand others: ManyDiagnosticsTests.
        var missing = Documented.Except([YamlRules.MoreErrors, LintRules.MoreWarnings]).Select(rule => rule.Id).Except(FixtureTests.Ids);

        Assert.Empty(missing);
    }

    [Fact]
    public void Each_fixture_is_of_a_rule()
    {
        var superfluous = FixtureTests.Ids.Except(DiagnosticCatalogue.OfManifests.Select(rule => rule.Id));

        Assert.Empty(superfluous);
    }

    private static bool HasPage(DiagnosticRule rule)
    {
        var path = Repository.PathOf("docs", "diagnostics", rule.Id + ".md");
        return File.Exists(path) && File.ReadLines(path).First() == $"# {rule.Id}: {rule.Title}";
    }
}
