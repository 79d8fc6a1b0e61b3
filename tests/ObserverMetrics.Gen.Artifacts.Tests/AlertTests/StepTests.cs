using ObserverMetrics.Gen.Artifacts.Tests.Samples;
using ObserverMetrics.Gen.Manifest.Model;

namespace ObserverMetrics.Gen.Artifacts.Tests.AlertTests;

/// <summary>Rules are evaluated where the manifest's own tests have samples and look, and generated tests do not notice.</summary>
public class StepTests
{
    [ServerTheory("promtool")]
    [InlineData("at: 5m", "1m")]
    [InlineData("at: 90s", "30s")]
    [InlineData("at: 5m, interval: 10s", "10s")]
    [InlineData("at: 61s", "1s")]
    public void Samples_and_looks_of_given_tests_are_on_their_grid(string keys, string interval)
    {
        var manifest = Many($"tests: [{{ series: {{ shop_orders_open: 5x60 }}, labels: {{}}, {keys} }}]");

        Assert.Contains($"\nevaluation_interval: {interval}\n", manifest.Text(OutputFileNames.GivenAlertTests), StringComparison.Ordinal);
        Run.Accepts(manifest.WriteTo("step-" + interval), "promtool", "test", "rules", OutputFileNames.AlertTests, OutputFileNames.GivenAlertTests);
    }

    [Fact]
    public void Given_tests_leave_the_generated_ones_as_they_are() => Assert.Equal(
        Many("").Text(OutputFileNames.AlertTests),
        Many("tests: [{ series: { shop_orders_open: 5x60 }, labels: {}, at: 61s, interval: 7s }]").Text(OutputFileNames.AlertTests));

    /// <summary>A peak between two minutes: seen where rules are evaluated at every sample.</summary>
    [ServerFact("promtool")]
    public void A_sample_between_two_minutes_is_seen() => Run.Accepts(
        Many("keep_firing_for: 5m, tests: [{ series: { shop_orders_open: 0 0 5x6 0x30 }, interval: 10s, labels: {}, at: 2m }]").WriteTo("peak"),
        "promtool", "test", "rules", OutputFileNames.GivenAlertTests);

    /// <summary>No step that its <c>for</c> allows plays a window of a day through, and only the catalogue tells.</summary>
    [Fact]
    public void An_alert_with_given_tests_alone_is_in_the_catalogue()
    {
        var manifest = Many("tests: [{ series: { shop_orders_open: 5x60 }, labels: {}, at: 90s }]", "61s", "max_over_time(shop_orders_open[1d])");

        ArtifactEmitter.Emit(manifest, out var gaps);

        Assert.DoesNotContain(gaps.Untested, alert => alert.Name == "Many");
        Assert.Equal("its windows are too long to play through", Assert.Single(gaps.GivenAlone).Reason);
        Assert.Contains("- no test but the manifest's: its windows are too long to play through\n", manifest.Text(OutputFileNames.Catalogue), StringComparison.Ordinal);
    }

    private static MetricsManifest Many(string keys, string wait = "1m", string query = "shop_orders_open") => PromtoolRuns.Compile($$"""
        name: Shop
        groups:
          orders:
            metrics:
              shop_orders_open: { type: gauge, help: Orders. }
              shop_wait_seconds: { type: histogram, help: Waits. }
            alerts:
              Slow: { quantile: 0.9, of: shop_wait_seconds, above: 1s, window: 1h, for: 10m, severity: warning, summary: Slow. }
              Many: { expr: '{{query}} > 1', for: {{wait}}, severity: warning, summary: Many.{{(keys.Length > 0 ? ", " + keys : "")}} }
        """);
}
