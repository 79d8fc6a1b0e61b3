namespace ObserverMetrics.Dashboards.Tests.TypeCheck;

/// <summary>Emitted dashboards are valid by the types and ids that Grafana publishes.</summary>
public sealed class TypeCheckTests
{
    /// <summary>The names of the mutants, for a theory.</summary>
    public static TheoryData<string> Mutants { get; } = [.. Mutant.All.Select(mutant => mutant.Name)];

    [GrafanaTheory]
    [MemberData(nameof(ManifestTexts.Names), MemberType = typeof(ManifestTexts))]
    public void A_dashboard_has_no_option_and_no_id_that_Grafana_does_not_know(string manifest) => Assert.Empty(GrafanaVerdicts.On(manifest));

    [GrafanaTheory]
    [MemberData(nameof(Mutants))]
    public void A_mistake_is_found(string name)
    {
        var mutant = Mutant.All.Single(mutant => mutant.Name == name);

        Assert.Contains(GrafanaVerdicts.On(name), complaint => complaint.StartsWith(mutant.Place + ": ", StringComparison.Ordinal) && complaint.Contains(mutant.Complaint, StringComparison.Ordinal));
    }
}
