using ObserverMetrics.Gen.Artifacts.Tests.Samples;
using ObserverMetrics.Gen.Manifest.Model;

namespace ObserverMetrics.Gen.Artifacts.Tests.AlertTests;

/// <summary>Rules are evaluated where the manifest's own tests look.</summary>
public class StepTests
{
    [ServerTheory("promtool")]
    [InlineData("at: 5m", "1m")]
    [InlineData("at: 90s", "30s")]
    [InlineData("at: 5m, interval: 10s", "1m")]
    [InlineData("at: 61s", "1s")]
    public void The_time_of_a_test_is_on_the_grid(string keys, string interval)
    {
        var manifest = PromtoolRuns.Compile($$"""
            name: Shop
            groups:
              orders:
                metrics:
                  shop_orders_open: { type: gauge, help: Orders. }
                alerts:
                  Many:
                    value: shop_orders_open
                    above: 1
                    for: 1m
                    severity: warning
                    summary: Many.
                    tests: [{ series: { shop_orders_open: 5x60 }, labels: {}, {{keys}} }]
            """);

        Assert.Contains($"\nevaluation_interval: {interval}\n", manifest.Text(OutputFileNames.AlertTests), StringComparison.Ordinal);
        Run.Accepts(manifest.WriteTo("step-" + interval), "promtool", ["test", "rules", OutputFileNames.AlertTests]);
    }
}
