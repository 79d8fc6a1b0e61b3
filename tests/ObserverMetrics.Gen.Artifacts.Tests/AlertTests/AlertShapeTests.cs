using ObserverMetrics.Gen.Artifacts.Tests.Samples;
using ObserverMetrics.Gen.Manifest.Model;

namespace ObserverMetrics.Gen.Artifacts.Tests.AlertTests;

/// <summary>Alerts that differ in their metric's name are solved once; nobody can tell from their tests.</summary>
public class AlertShapeTests
{
    private static readonly string[] Shops = ["shop", "shop_count", "longer_shop"];

    [Theory]
    [InlineData("SHOP_open > 5", "{{ $value }}")]
    [InlineData("SHOP_open > 5", "{{ $labels.__name__ }}")]
    [InlineData("topk(1, SHOP_open) > 5", "{{ $labels.__name__ }} {{ $value }}")]
    [InlineData("SHOP_open offset 5m < 5 or absent(SHOP_open)", "{{ $value }}")]
    [InlineData("sum by (job) (rate(SHOP_made_total{kind=\"cash\"}[5m])) > 2", "{{ $value | humanize }} {{ $labels.job }}")]
    [InlineData("max_over_time(SHOP_open[1h]) - SHOP_open > 10", "{{ $value | humanize }}")]
    [InlineData("histogram_quantile(0.9, rate(SHOP_wait_seconds_bucket[5m])) > 0.5 and rate(SHOP_wait_seconds_count[5m]) > 1", "{{ $value }}")]
    [InlineData("rate(SHOP_wait_seconds_sum[5m]) / rate(SHOP_wait_seconds_count[5m]) > 0.5", "{{ $value }}")]
    public void Together_they_have_the_tests_that_each_has_alone(string expr, string summary)
    {
        var alone = Shops.SelectMany(shop => Tests(expr, summary, [shop]));

        Assert.Equal(alone, Tests(expr, summary, Shops));
    }

    /// <summary>What is said of an alert, and whether that can be told, is its own.</summary>
    [Fact]
    public void Their_texts_are_their_own()
    {
        var manifest = Manifest(Alert("First", "shop_open > 5", "{{ query `up` }}") + Alert("Second", "longer_shop_open > 5", "{{ $value }} of {{ $labels.job }}"));

        ArtifactEmitter.Emit(manifest, out var gaps);

        Assert.Equal("First", Assert.Single(gaps.Untested).Name);
        Assert.Contains(" of shops", manifest.Text(OutputFileNames.AlertTests), StringComparison.Ordinal);
    }

    private static string[] Tests(string expr, string summary, string[] shops)
    {
        var manifest = Manifest(string.Concat(shops.Select(shop => Alert("Of_" + shop, expr.Replace("SHOP", shop, StringComparison.Ordinal), summary))));
        var tests = manifest.Text(OutputFileNames.AlertTests).TrimEnd().Split("\n  - name: ").Where(test => test.TrimStart('\'').StartsWith("Of_", StringComparison.Ordinal)).ToArray();
        Assert.NotEmpty(tests);
        return tests;
    }

    private static string Alert(string name, string expr, string summary) =>
        $"      {name}: {{ expr: '{expr}', for: 5m, severity: warning, summary: '{summary}' }}\n";

    private static MetricsManifest Manifest(string alerts) => PromtoolRuns.Compile(
        "name: Shops\ngroups:\n  orders:\n    metrics:\n" + string.Concat(Shops.Select(shop => $$"""
                  {{shop}}_open: { type: gauge, help: Orders. }
                  {{shop}}_made_total: { type: counter, help: Orders., labels: { kind: [cash, card] } }
                  {{shop}}_wait_seconds: { type: histogram, help: Waits. }

            """)) + "    alerts:\n" + alerts);
}
