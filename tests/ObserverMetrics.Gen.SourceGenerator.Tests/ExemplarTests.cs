using System.Text;
using ObserverMetrics.Gen.SourceGenerator.Tests.Harness;
using Prometheus;

namespace ObserverMetrics.Gen.SourceGenerator.Tests;

public class ExemplarTests
{
    private const string Trace = "0af7651916cd43dd8448eb211c80319c";

    private const string Manifest = """
        manifest: 1
        name: Shop
        namespace: Shop.Monitoring
        prefix: shop
        groups:
          orders:
            metrics:
              shop_orders_total: { type: counter, help: Orders., exemplars: trace, labels: { payment: [card, cash] } }
              shop_wait_seconds: { type: histogram, help: Wait., exemplars: trace, labels: { payment: [card, cash] }, buckets: [1s] }
              shop_upload_bytes: { type: histogram, help: Size of an upload., exemplars: trace, buckets: [1KiB] }
              shop_visits_total: { type: counter, help: Visits. }
            recorders:
              Order:
                parameters: { payment: payment, wait: seconds, size: bytes }
                records:
                  - { increment: shop_orders_total }
                  - { observe: shop_wait_seconds, value: wait }
                  - { observe: shop_upload_bytes, value: size }
                  - { increment: shop_visits_total }
        """;

    [Theory]
    [InlineData("metrics.RecordOrder(Payment.Card, TimeSpan.FromSeconds(0.5), 100);", "shop_orders_total", "shop_wait_seconds_bucket", "shop_upload_bytes_bucket")]
    [InlineData("metrics.IncrementOrders(Payment.Card); metrics.IncrementVisits();", "shop_orders_total")]
    [InlineData("metrics.IncrementOrders(Payment.Card, 3);", "shop_orders_total")]
    [InlineData("using (metrics.MeasureWait(Payment.Card)) { }", "shop_wait_seconds_bucket")]
    [InlineData("metrics.RecordWait(Payment.Card, seconds: 0.5); metrics.RecordUpload(100);", "shop_wait_seconds_bucket", "shop_upload_bytes_bucket")]
    public async Task Recordings_in_an_activity_carry_its_trace(string statements, params string[] expected)
    {
        var text = await ExposeAsync($$"""
            using (var activity = new System.Diagnostics.Activity("request"))
            {
                activity.SetParentId("00-{{Trace}}-b7ad6b7169203331-01");
                activity.Start();
                {{statements}}
            }
            """);

        var traced = text.Split('\n').Where(line => line.Contains($"trace_id=\"{Trace}\"", StringComparison.Ordinal));
        Assert.Equal(expected.Order(StringComparer.Ordinal), traced.Select(line => line[..line.IndexOfAny([' ', '{'])]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Without_an_activity_they_count_all_the_same()
    {
        var text = await ExposeAsync("""
            metrics.RecordOrder(Payment.Card, TimeSpan.FromSeconds(0.5), 100);
            metrics.IncrementOrders(Payment.Card);
            """);

        Assert.DoesNotContain("trace_id", text, StringComparison.Ordinal);
        Assert.Contains("\nshop_orders_total{payment=\"card\"} 2.0\n", text, StringComparison.Ordinal);
        Assert.Contains("\nshop_wait_seconds_count{payment=\"card\"} 1\n", text, StringComparison.Ordinal);
        Assert.Contains("\nshop_visits_total 1.0\n", text, StringComparison.Ordinal);
    }

    private static async Task<string> ExposeAsync(string statements)
    {
        var registry = Metrics.NewCustomRegistry();
        await Consumer.RunAsync(Manifests.Code(Manifest), statements, registry);
        using var stream = new MemoryStream();
        await registry.CollectAndExportAsTextAsync(stream, ExpositionFormat.OpenMetricsText);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
