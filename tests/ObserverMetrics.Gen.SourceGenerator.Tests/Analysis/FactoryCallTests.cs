using Microsoft.CodeAnalysis;
using ObserverMetrics.Gen.SourceGenerator.Analysis;
using ObserverMetrics.Gen.SourceGenerator.Tests.Harness;

namespace ObserverMetrics.Gen.SourceGenerator.Tests.Analysis;

public class FactoryCallTests
{
    private const string Manifest = """
        manifest: 1
        name: Shop
        prefix: shop
        groups:
          orders:
            metrics:
              shop_orders_total: { type: counter, help: Orders placed. }
        """;

    private static readonly FactoryCallAnalyzer Analyzer = new();

    [Fact]
    public async Task A_metric_of_prometheus_net_is_pointed_out()
    {
        var finding = Assert.Single(await Analyzed.InStatementsAsync(Analyzer, Manifest, "Metrics.CreateCounter(\"shop_sales_total\", \"Sales.\").Inc();"));

        Assert.Equal(
            new Finding(
                "OMG4011", DiagnosticSeverity.Info, "/shop/Program.cs(14,9)", "Metrics.CreateCounter(\"shop_sales_total\", \"Sales.\")",
                "'shop_sales_total' is created without the manifest, so that no panel, alert or check knows it. Declare it in metrics.yaml and call its generated method."),
            finding);
    }

    [Theory]
    [InlineData("Metrics.CreateGauge(path, path);")]
    [InlineData("Metrics.WithCustomRegistry(Metrics.NewCustomRegistry()).CreateHistogram(path, path);")]
    [InlineData("IMetricFactory factory = Metrics.DefaultFactory; factory.CreateSummary(path, path);")]
    [InlineData("IMetricFactory factory = Metrics.DefaultFactory; factory.WithManagedLifetime(TimeSpan.FromHours(1)).CreateCounter(path, path);")]
    public async Task Each_factory_counts(string statements)
    {
        var finding = Assert.Single(await Analyzed.InStatementsAsync(Analyzer, Manifest, statements));
        Assert.StartsWith("This metric is created without the manifest", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("metrics.IncrementOrders();")]
    [InlineData("Metrics.NewCustomRegistry();")]
    [InlineData("CreateCounter(path); static void CreateCounter(string name) { }")]
    public async Task Other_calls_do_not(string statements) => Assert.Empty(await Analyzed.InStatementsAsync(Analyzer, Manifest, statements));

    [Theory]
    [InlineData(true, null)]
    [InlineData(false, "false")]
    public async Task Without_a_manifest_or_switched_off_nothing_is_found(bool hasNoManifest, string? analyzers) => Assert.Empty(await Analyzed.InAsync(
        Analyzer,
        hasNoManifest ? null : Manifest,
        "class Program { static void Main() => Prometheus.Metrics.CreateCounter(\"a\", \"b\"); }",
        properties: analyzers is null ? [] : new() { ["ObserverMetricsAnalyzers"] = analyzers }));
}
