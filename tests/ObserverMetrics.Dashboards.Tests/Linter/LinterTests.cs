namespace ObserverMetrics.Dashboards.Tests.Linter;

/// <summary>Emitted dashboards pass the rules of Grafana's dashboard linter, and each rule finds what it is for.</summary>
public sealed class LinterTests
{
    private static readonly Dictionary<string, LintedDashboard> Dashboards =
        ManifestTexts.All.ToDictionary(manifest => manifest, manifest => new LintedDashboard(EmittedDashboard.Of(manifest)));

    /// <summary>The names of the mutants, for a theory.</summary>
    public static TheoryData<string> Mutants { get; } = [.. LinterMutant.All.Select(mutant => mutant.Name)];

    [Theory]
    [MemberData(nameof(ManifestTexts.Names), MemberType = typeof(ManifestTexts))]
    public void A_dashboard_passes_every_rule(string manifest) => Assert.Empty(Complaints(manifest, Dashboards[manifest]));

    [Fact]
    public void Every_exclusion_is_needed() =>
        Assert.All(Exclusion.All, exclusion =>
            Assert.Contains(Rule.All.Single(rule => rule.Name == exclusion.Rule).Check(Dashboards[exclusion.Manifest]), complaint => exclusion.Covers(exclusion.Manifest, exclusion.Rule, complaint)));

    [Theory]
    [MemberData(nameof(Mutants))]
    public void A_rule_finds_what_breaks_it_and_no_other_rule_does(string name)
    {
        var mutant = LinterMutant.All.Single(mutant => mutant.Name == name);
        var broken = Complaints(LinterMutant.Manifest, new LintedDashboard(mutant.Dashboard())).Select(complaint => complaint.Rule).Distinct();

        Assert.Equal(mutant.Rules.Split(' '), broken);
    }

    [Fact]
    public void Every_rule_has_a_mutant() => Assert.Equal(
        Rule.All.Select(rule => rule.Name).Order(StringComparer.Ordinal),
        LinterMutant.All.SelectMany(mutant => mutant.Rules.Split(' ')).Distinct().Order(StringComparer.Ordinal));

    private static List<(string Rule, Complaint Complaint)> Complaints(string manifest, LintedDashboard dashboard) =>
    [
        .. from rule in Rule.All
           from complaint in rule.Check(dashboard)
           where !Exclusion.All.Any(exclusion => exclusion.Covers(manifest, rule.Name, complaint))
           select (rule.Name, complaint),
    ];
}
