namespace ObserverMetrics.Gen.Manifest.Tests.Checking;

public class AllowTests
{
    [Theory]
    [InlineData("metrics: { slots_total: { type: gauge, help: Slots., ALLOW } }", "OMG3002")]
    [InlineData("recordings: { rate: { help: Rate., expr: sum(up), ALLOW } }", "OMG3008")]
    [InlineData("metrics: { a_total: { type: counter, help: A. } }, panels: [{ title: P, type: stat, rate: a_total, window: 30s, ALLOW }]", "OMG3011")]
    [InlineData("metrics: { a_total: { type: counter, help: A. } }, alerts: { A: { rate: a_total, window: 30s, above: 1, severity: info, summary: A., ALLOW } }", "OMG3011")]
    [InlineData("metrics: { a_total: { type: counter, help: A., deprecated: Soon. } }, panels: [{ title: P, type: stat, rate: a_total, ALLOW }]", "OMG3010")]
    [InlineData("metrics: { a_seconds: { type: histogram, help: A. } }, alerts: { A: { quantile: 0.9, of: a_seconds, above: 3s, severity: info, summary: A., ALLOW } }", "OMG3013")]
    [InlineData("metrics: { a_total: { type: counter, help: A., labels: { task: { values: [a, b], ALLOW } } } }", "OMG3014")]
    public void An_entry_silences_its_own_lint(string group, string id)
    {
        Assert.Equal([id], Ids(group.Replace(", ALLOW", "")));
        Assert.Equal([], Ids(group.Replace("ALLOW", $"allow: {{ {id}: It has to be. }}")));
        Assert.Equal([id, "OMG3009"], Ids(group.Replace("ALLOW", "allow: { OMG3001: It has to be. }")).OrderBy(found => found != id));
    }

    [Fact]
    public void An_error_is_not_silenced() =>
        Assert.Equal(["OMG1061"], Ids("metrics: { a_seconds: { type: gauge, unit: bytes, help: A., allow: { OMG1061: It has to be. } } }"));

    private static IReadOnlyList<string> Ids(string group) => Shop.Ids(Shop.Text($"name: Shop\ngroups: {{ shop: {{ {group} }} }}\n"));
}
