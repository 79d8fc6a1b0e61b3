using ObserverMetrics.Gen.Manifest.Model;

namespace ObserverMetrics.Gen.Manifest.Tests.Checking;

/// <summary>Which warnings a critical alert silences, and by which labels it must be about the same.</summary>
public class InhibitionTests
{
    private const string Receivers = "receivers: { team: { webhook: { url: 'http://127.0.0.1:9/' } } }";
    private const string Twins = "above: { warning: 1, critical: 2 }, summary: It happens.";

    [Theory]
    [InlineData("below: 1GiB, severity: critical", "below: 2GiB, severity: warning", "A inhibits B")]
    [InlineData("at_most: 1GiB, severity: critical", "below: 2GiB, severity: warning", "A inhibits B")]
    [InlineData("above: 2GiB, severity: warning", "above: 4GiB, severity: critical", "B inhibits A")]
    [InlineData("above: 2GiB, severity: warning", "below: 1GiB, severity: critical", "")]
    [InlineData("above: 2GiB, severity: warning", "above: 1GiB, severity: info", "")]
    [InlineData("above: 2GiB, severity: critical", "above: 4GiB, severity: critical", "")]
    [InlineData("above: { warning: 2GiB, critical: 4GiB }", "above: 3GiB, severity: warning", "A inhibits A, A inhibits B")]
    [InlineData("equals: 0, severity: critical", "equals: 1, severity: warning", "")]
    public void The_direction_and_the_severities_decide(string a, string b, string expected) =>
        Assert.Equal(expected, Found($"value: shop_memory_bytes, {a}", $"value: shop_memory_bytes, {b}"));

    [Theory]
    [InlineData("expr: shop_memory_bytes > 5", "expr: shop_memory_bytes > 10", "B inhibits A")]
    [InlineData("expr: (shop_memory_bytes >= 5)", "value: shop_memory_bytes, above: 10B", "B inhibits A")]
    [InlineData("expr: 'rate(shop_orders_total[1h]) > 5'", "expr: 'rate(shop_orders_total[5m]) > 10'", "B inhibits A")]
    [InlineData("expr: shop_memory_bytes > 5", "expr: shop_memory_bytes < 10", "")]
    [InlineData("expr: shop_memory_bytes == 5", "expr: shop_memory_bytes == 10", "")]
    [InlineData("expr: shop_memory_bytes > 5", "expr: shop_slots > 10", "")]
    [InlineData("expr: 5 < shop_memory_bytes", "value: shop_memory_bytes, above: 10B", "B inhibits A")]
    [InlineData("expr: shop_memory_bytes <= -(2 * 3)", "expr: (-10 >= (shop_memory_bytes))", "B inhibits A")]
    [InlineData("expr: up < 1", "expr: up == 0", "B inhibits A")]
    [InlineData("expr: up > 0", "expr: up == 0", "")]
    [InlineData("expr: 5 < shop_memory_bytes", "expr: 10 > shop_memory_bytes", "")]
    [InlineData("expr: 5 < shop_memory_bytes", "expr: 'shop_memory_bytes > scalar(shop_slots)'", "")]
    public void An_expression_that_ends_in_a_comparison_asks_for_what_it_compares(string warning, string critical, string expected) =>
        Assert.Equal(expected, Found(warning + ", severity: warning", critical + ", severity: critical"));

    [Fact]
    public void Another_query_is_another_matter() =>
        Assert.Equal("", Found("value: shop_memory_bytes, above: 4GiB, severity: critical", "value: shop_memory_bytes, with: max, above: 2GiB, severity: warning"));

    [Theory]
    [InlineData("value: shop_memory_bytes", "alertname job instance")]
    [InlineData("value: shop_orders_open", "alertname job instance route")]
    [InlineData("value: node_load", "alertname job instance node")]
    [InlineData("expr: 'count_values(\"size\", shop_slots)'", "alertname job instance size")]
    [InlineData("expr: 'label_replace(shop_memory_bytes, \"zone\", \"$1\", \"instance\", \"(.*)-.*\")'", "alertname job instance zone")]
    [InlineData("expr: 'sum by (pod) (untyped)'", "alertname job instance pod")]
    [InlineData("expr: 'shop_memory_bytes * on (job) group_left (version) untyped'", "alertname job instance version")]
    public void All_labels_that_a_twin_can_have_must_be_equal(string query, string expected) =>
        Assert.Equal(expected, Equal(Assert.Single(Inhibitions($"A: {{ {query}, {Twins} }}"))));

    [Fact]
    public void Whoever_adds_labels_without_a_name_for_them_silences_nothing()
    {
        var found = Inhibitions($"A: {{ value: untyped, {Twins} }}\n  B: {{ value: shop_memory_bytes, {Twins} }}\n  C: {{ value: untyped, above: 1, severity: warning, summary: It happens. }}");

        Assert.Equal("B inhibits B", Text(Assert.Single(found)));
        Assert.Contains("Not of A: nobody says which labels their series have.", found[0].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void An_alertmanager_may_serve_several_clusters_and_namespaces() => Assert.Equal(
        "alertname job instance cluster container endpoint namespace pod service team",
        Equal(Assert.Single(Inhibitions(
            $"A: {{ value: shop_memory_bytes, labels: {{ team: '{{{{ $labels.job }}}}' }}, {Twins} }}",
            "deployment: { labels: { cluster: eu }, kubernetes: { namespace: shop, selector: { app: shop } } }\n"))));

    [Fact]
    public void What_only_one_of_two_alerts_adds_tells_no_trouble_from_another() => Assert.Equal(
        "job instance on",
        Equal(Assert.Single(Inhibitions(
            "A: { value: shop_memory_bytes, above: 1, severity: warning, labels: { on: call, team: a, page: 'no' }, summary: It happens. }\n  B: { value: shop_memory_bytes, above: 2, severity: critical, labels: { on: call, team: b }, summary: It happens. }"))));

    [Fact]
    public void Labels_that_alertmanager_could_never_find_equal_are_none_of_them() => Assert.Equal(
        "job instance route",
        Equal(Assert.Single(Inhibitions(
            "A: { expr: 'sum by (severity, alertname, route) (untyped) > 1', severity: warning, summary: It happens. }\n  B: { expr: 'sum by (severity, alertname, route) (untyped) > 2', severity: critical, summary: It happens. }"))));

    [Theory]
    [InlineData("deployment: {}\n", "", "ShopTargetDown inhibits ShopShopAbsent")]
    [InlineData("deployment: {}\n", ", target_down: off", "")]
    [InlineData("", "", "")]
    public void A_dead_process_is_one_alert(string deployment, string alerting, string expected)
    {
        var found = Shop.Sound("absent: 10m", $"alerting: {{ {Receivers}{alerting} }}\n{deployment}").Alertmanager!.Inhibitions;

        Assert.Equal(expected, string.Join(", ", found.Select(Text)));
        Assert.All(found, inhibition => Assert.Equal("job", Equal(inhibition)));
    }

    private static string Found(string a, string b) =>
        string.Join(", ", Inhibitions($"A: {{ {a}, summary: It happens. }}\n  B: {{ {b}, summary: It happens. }}").Select(Text));

    private static EquatableArray<Inhibition> Inhibitions(string alerts, string sections = "") =>
        Shop.Sound($"alerts:\n  {alerts}\n", $"alerting: {{ {Receivers} }}\n{sections}").Alertmanager!.Inhibitions;

    private static string Text(Inhibition inhibition) => $"{string.Join(" ", inhibition.Criticals)} inhibits {string.Join(" ", inhibition.Warnings)}";

    private static string Equal(Inhibition inhibition) => string.Join(" ", inhibition.Equal);
}
