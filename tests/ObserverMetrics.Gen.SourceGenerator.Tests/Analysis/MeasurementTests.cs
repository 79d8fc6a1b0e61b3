using Microsoft.CodeAnalysis;
using ObserverMetrics.Gen.SourceGenerator.Analysis;
using ObserverMetrics.Gen.SourceGenerator.Tests.Harness;

namespace ObserverMetrics.Gen.SourceGenerator.Tests.Analysis;

public class MeasurementTests
{
    internal const string Manifest = """
        manifest: 1
        name: Shop
        prefix: shop
        groups:
          orders:
            metrics:
              shop_checkout_duration_seconds: { type: histogram, help: Time to check out., buckets: [100ms, 500ms] }
              shop_request_duration_seconds: { type: histogram, help: Time., buckets: [100ms], labels: { route: { type: string, limit: 10 } } }
              shop_carts: { type: gauge, help: Open carts. }
        """;

    private static readonly MeasurementAnalyzer Analyzer = new();

    [Fact]
    public async Task A_measurement_that_nothing_disposes_is_a_warning() => Assert.Equal(
        [
            new Finding(
                "OMG4012", DiagnosticSeverity.Warning, "/shop/Program.cs(14,9)", "metrics.MeasureCheckoutDuration()",
                "The result of 'MeasureCheckoutDuration' is never disposed, so that nothing is observed. Write 'using' before it."),
            new Finding(
                "OMG4012", DiagnosticSeverity.Warning, "/shop/Program.cs(14,48)", "metrics.TrackCarts()",
                "The result of 'TrackCarts' is never disposed, so that the gauge never goes down again. Write 'using' before it."),
        ],
        await Analyzed.InStatementsAsync(Analyzer, Manifest, "metrics.MeasureCheckoutDuration(); _ = metrics.TrackCarts();"));

    [Theory]
    [InlineData("var timer = metrics.MeasureCheckoutDuration();")]
    [InlineData("var timer = metrics.MeasureRequestDuration(); timer.Route = path;")]
    [InlineData("if (flag) metrics.TrackCarts();")]
    [InlineData("Action work = () => metrics.MeasureCheckoutDuration();")]
    [InlineData("Action work = () => { var timer = metrics.MeasureCheckoutDuration(); };")]
    public async Task It_is_found_wherever_it_stands(string statements) => Assert.Single(await Analyzed.InStatementsAsync(Analyzer, Manifest, statements));

    [Theory]
    [InlineData("using (metrics.MeasureCheckoutDuration()) { }")]
    [InlineData("using var timer = metrics.MeasureRequestDuration(); timer.Route = path;")]
    [InlineData("using (var timer = metrics.MeasureRequestDuration()) { timer.Route = path; }")]
    [InlineData("var timer = metrics.MeasureCheckoutDuration(); using (timer) { }")]
    [InlineData("var timer = metrics.MeasureCheckoutDuration(); try { } finally { timer.Dispose(); }")]
    [InlineData("var timer = metrics.MeasureCheckoutDuration(); Action end = () => timer.Dispose();")]
    [InlineData("var timer = metrics.MeasureCheckoutDuration(); Keep(timer); static void Keep(IDisposable timer) { }")]
    [InlineData("Func<IDisposable> start = () => metrics.MeasureCheckoutDuration();")]
    [InlineData("metrics.MeasureCheckoutDuration().Dispose();")]
    [InlineData("Measure(); static IDisposable Measure() => null!;")]
    public async Task What_may_be_disposed_is_fine(string statements) => Assert.Empty(await Analyzed.InStatementsAsync(Analyzer, Manifest, statements));
}
