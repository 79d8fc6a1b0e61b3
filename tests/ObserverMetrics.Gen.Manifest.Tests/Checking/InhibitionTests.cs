namespace ObserverMetrics.Gen.Manifest.Tests.Checking;

/// <summary>Which warnings a critical alert of another name silences: those on the same query in the same direction.</summary>
public class InhibitionTests
{
    private const string Receivers = "alerting: { receivers: { team: { webhook: { url: 'http://127.0.0.1:9/' } } } }\n";

    [Theory]
    [InlineData("below: 1GiB, severity: critical", "below: 2GiB, severity: warning", "A inhibits B")]
    [InlineData("at_most: 1GiB, severity: critical", "below: 2GiB, severity: warning", "A inhibits B")]
    [InlineData("above: 2GiB, severity: warning", "above: 4GiB, severity: critical", "B inhibits A")]
    [InlineData("above: 2GiB, severity: warning", "below: 1GiB, severity: critical", "")]
    [InlineData("above: 2GiB, severity: warning", "above: 1GiB, severity: info", "")]
    [InlineData("above: 2GiB, severity: critical", "above: 4GiB, severity: critical", "")]
    [InlineData("above: { warning: 2GiB, critical: 4GiB }", "above: 3GiB, severity: warning", "A inhibits B")]
    [InlineData("equals: 0, severity: critical", "equals: 1, severity: warning", "")]
    public void The_direction_and_the_severities_decide(string a, string b, string expected) =>
        Assert.Equal(expected, Found($"value: shop_memory_bytes, {a}", $"value: shop_memory_bytes, {b}"));

    [Fact]
    public void Another_query_is_another_matter() =>
        Assert.Equal("", Found("value: shop_memory_bytes, above: 4GiB, severity: critical", "value: shop_memory_bytes, with: max, above: 2GiB, severity: warning"));

    [Fact]
    public void All_labels_that_series_could_have_tell_them_apart_also_those_of_others()
    {
        var inhibitions = Shop.Sound(
            """
            alerts:
              A: { value: shop_memory_bytes, above: { warning: 1GiB, critical: 2GiB }, summary: It happens. }
              B: { value: node_load, above: { warning: 4, critical: 8 }, summary: It happens. }
              C: { value: untyped, above: { warning: 1, critical: 2 }, summary: It happens. }
              D: { value: untyped, above: 3, severity: critical, summary: It happens. }

            """,
            Receivers).Alertmanager!.Inhibitions;

        Assert.Subset(inhibitions.Labels.ToHashSet(), new HashSet<string> { "instance", "job", "node" });
        Assert.Equal(["C"], inhibitions.Exempt);
        Assert.Empty(inhibitions.Pairs);
    }

    private static string Found(string a, string b)
    {
        var manifest = Shop.Sound($"alerts:\n  A: {{ {a}, summary: It happens. }}\n  B: {{ {b}, summary: It happens. }}\n", Receivers);
        return string.Join(", ", manifest.Alertmanager!.Inhibitions.Pairs.Select(inhibition => $"{inhibition.Critical} inhibits {inhibition.Warning}"));
    }
}
