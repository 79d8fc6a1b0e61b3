using Microsoft.CodeAnalysis;
using ObserverMetrics.Gen.SourceGenerator.Analysis;
using ObserverMetrics.Gen.SourceGenerator.Tests.Harness;

namespace ObserverMetrics.Gen.SourceGenerator.Tests.Analysis;

public class UnrecordedMetricTests
{
    private const string Manifest = """
        manifest: 1
        name: Shop
        prefix: shop
        groups:
          orders:
            title: Orders
            metrics:
              shop_orders_total: { type: counter, help: Orders placed., labels: { payment: [card, invoice] } }
              shop_checkout_duration_seconds: { type: histogram, help: Time to check out., buckets: [100ms, 500ms] }
              shop_carts: { type: gauge, help: Open carts. }
              shop_queue: { type: gauge, help: Waiting., source: callback }
              shop_uptime_seconds: { type: gauge, help: Up., source: uptime }
            recorders:
              Checkout:
                parameters: { duration: seconds }
                records:
                  - { observe: shop_checkout_duration_seconds, value: duration }
            recordings:
              shop:orders:rate5m: { help: Orders a second., rate: shop_orders_total, window: 5m }
            panels:
              - { title: Orders, type: stat, rate: shop_orders_total }
              - { title: Carts, type: stat, value: shop_carts }
              - { title: All Carts, type: timeseries, value: shop_carts }
            alerts:
              NoOrders: { expr: 'shop:orders:rate5m < 1', for: 10m, severity: warning, summary: No orders. }
        summary:
          shop: { carts: shop_carts }
        """;

    private const string RecordsAll = "metrics.IncrementOrders(Payment.Card); metrics.RecordCarts(1); metrics.RecordCheckout(TimeSpan.Zero);";

    private static readonly UnrecordedMetricAnalyzer Analyzer = new();

    [Fact]
    public async Task What_is_recorded_is_fine() => Assert.Empty(await Analyzed.InStatementsAsync(Analyzer, Manifest, RecordsAll));

    [Fact]
    public async Task What_nothing_records_is_a_warning_at_its_line_with_all_that_depends_on_it()
    {
        var findings = await Analyzed.InStatementsAsync(Analyzer, Manifest, "");

        Assert.Equal(
            [
                new Finding(
                    "OMG4010", DiagnosticSeverity.Warning, "/shop/metrics.yaml(8,7)", "shop_orders_total",
                    "No code of this project records 'shop_orders_total': it stays empty or at zero in the panel 'Orders', and the alert 'NoOrders' has nothing to watch. Call 'IncrementOrders', remove the metric, or give a reason by 'allow: { OMG4010: … }'; where other projects record, set ObserverMetricsUnrecorded to false."),
                new Finding(
                    "OMG4010", DiagnosticSeverity.Warning, "/shop/metrics.yaml(9,7)", "shop_checkout_duration_seconds",
                    "No code of this project records 'shop_checkout_duration_seconds'. Call 'RecordCheckout' or 'RecordCheckoutDuration' or 'MeasureCheckoutDuration', remove the metric, or give a reason by 'allow: { OMG4010: … }'; where other projects record, set ObserverMetricsUnrecorded to false."),
                new Finding(
                    "OMG4010", DiagnosticSeverity.Warning, "/shop/metrics.yaml(10,7)", "shop_carts",
                    "No code of this project records 'shop_carts': it stays empty or at zero in the panels 'Carts' and 'All Carts'. Call 'RecordCarts' or 'IncrementCarts' or 'DecrementCarts' or 'TrackCarts', remove the metric, or give a reason by 'allow: { OMG4010: … }'; where other projects record, set ObserverMetricsUnrecorded to false."),
            ],
            findings);
    }

    [Theory]
    [InlineData("using (metrics.MeasureCheckoutDuration()) { }", "shop_orders_total shop_carts")]
    [InlineData("Action<Payment> record = metrics.IncrementOrders; using var _ = metrics.TrackCarts();", "shop_checkout_duration_seconds")]
    [InlineData("Run(metrics.RecordCarts); static void Run(Action<double> record) { }", "shop_orders_total shop_checkout_duration_seconds")]
    [InlineData("_ = nameof(metrics.IncrementOrders); // metrics.RecordCarts(1)", "shop_orders_total shop_checkout_duration_seconds shop_carts")]
    [InlineData("new Other().RecordCarts(1); } private sealed class Other { public void RecordCarts(double value) { }", "shop_orders_total shop_checkout_duration_seconds shop_carts")]
    [InlineData("((ICarts)metrics).RecordCarts(1); } } namespace Consumer { public interface ICarts { void RecordCarts(double value); } public sealed partial class ShopMetrics : ICarts { ", "shop_orders_total shop_checkout_duration_seconds")]
    public async Task A_call_counts_however_it_is_made(string statements, string unrecorded)
    {
        var findings = await Analyzed.InStatementsAsync(Analyzer, Manifest, statements);

        Assert.Equal(unrecorded, string.Join(' ', findings.Select(finding => finding.Text)));
    }

    [Theory]
    [InlineData("metrics.IncrementOrder(Payment.Card);")]
    [InlineData("} private static void Other(StoreMetrics metrics) {")]
    public async Task Code_that_does_not_compile_may_be_what_records(string statements) =>
        Assert.Empty(await Analyzed.InAsync(Analyzer, Manifest, Analyzed.Program(statements), compiles: false));

    [Theory]
    [InlineData(OutputKind.ConsoleApplication, "public", null, 3)]
    [InlineData(OutputKind.WindowsApplication, "public", null, 3)]
    [InlineData(OutputKind.DynamicallyLinkedLibrary, "public", null, 0)]
    [InlineData(OutputKind.DynamicallyLinkedLibrary, "internal", null, 3)]
    [InlineData(OutputKind.DynamicallyLinkedLibrary, "public", "ObserverMetricsUnrecorded=true", 3)]
    [InlineData(OutputKind.DynamicallyLinkedLibrary, "internal", "ObserverMetricsUnrecorded=false", 0)]
    [InlineData(OutputKind.ConsoleApplication, "public", "ObserverMetricsUnrecorded=false", 0)]
    [InlineData(OutputKind.ConsoleApplication, "public", "ObserverMetricsAnalyzers=false", 0)]
    public async Task Libraries_may_leave_it_to_others_and_projects_decide(OutputKind kind, string access, string? property, int count)
    {
        var properties = property?.Split('=') is [var name, var value] ? new Dictionary<string, string> { [name] = value } : [];
        var manifest = Manifest.Replace("prefix: shop", $"prefix: shop\nvisibility: {access}", StringComparison.Ordinal);

        Assert.Equal(count, (await Analyzed.InAsync(Analyzer, manifest, "class Program { static void Main() { } }", kind, properties)).Length);
    }

    [Theory]
    [InlineData("help: Open carts.", "help: Open carts., deprecated: Use orders.")]
    [InlineData("help: Open carts.", "help: Open carts., allow: { OMG4010: A script pushes it. }")]
    public async Task A_metric_can_be_exempt(string text, string replacement)
    {
        var findings = await Analyzed.InStatementsAsync(Analyzer, Manifest.Replace(text, replacement, StringComparison.Ordinal), "");

        Assert.Equal(["shop_orders_total", "shop_checkout_duration_seconds"], findings.Select(finding => finding.Text));
    }

    [Fact]
    public async Task A_broken_manifest_is_left_to_the_generator() =>
        Assert.Empty(await Analyzed.InAsync(Analyzer, Manifest.Replace("stat, rate", "stat, rote", StringComparison.Ordinal), "class Program { static void Main() { } }"));

    [Fact]
    public async Task Without_a_manifest_nothing_is_found() => Assert.Empty(await Analyzed.InAsync(Analyzer, null, "class Program { static void Main() { } }"));
}
