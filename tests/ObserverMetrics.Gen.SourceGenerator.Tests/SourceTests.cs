using System.Globalization;
using ObserverMetrics.Gen.SourceGenerator.Tests.Harness;
using Prometheus;

namespace ObserverMetrics.Gen.SourceGenerator.Tests;

public class SourceTests
{
    private const string Manifest = """
        manifest: 1
        name: Shop
        namespace: Shop.Monitoring
        prefix: shop
        groups:
          process:
            metrics:
              shop_uptime_seconds: { type: gauge, help: Uptime., source: uptime }
              shop_build_info: { type: gauge, help: Build., source: build }
              shop_queue_length: { type: gauge, help: Queue., source: callback }
              shop_polls_total: { type: counter, help: Polls., source: callback, labels: { kind: [slow, fast], by: string } }
        summary:
          process:
            uptime: shop_uptime_seconds
            queue: shop_queue_length
            polls: sum(shop_polls_total)
        """;

    [Fact]
    public async Task Uptime_and_build_need_no_recording()
    {
        var registry = Metrics.NewCustomRegistry();
        var metrics = await Consumer.RunAsync(Manifests.Code(Manifest), "", registry);
        var text = await Consumer.ExposeAsync(registry);

        var uptime = double.Parse(Assert.Single(Exposition.Series(text, "shop_uptime_seconds")), CultureInfo.InvariantCulture);
        var started = System.Diagnostics.Process.GetCurrentProcess().StartTime;
        Assert.InRange(uptime, 0.01, (DateTime.Now - started).TotalSeconds + 1);
        Assert.InRange((DateTime.Now - started).TotalSeconds - uptime, -1, 2);
        Assert.Equal(["{version=\"0.0.0.0\",commit=\"unknown\"} 1"], Exposition.Series(text, "shop_build_info"));
        Assert.DoesNotContain(metrics.GetType().GetMethods(), method => method.Name is "RecordUptime" or "IncrementUptime" or "RecordBuildInfo" or "RecordQueueLength" or "IncrementPolls");
    }

    [Fact]
    public async Task Functions_are_read_at_each_scrape_and_for_the_summary()
    {
        var registry = Metrics.NewCustomRegistry();
        var metrics = await Consumer.RunAsync(Manifests.Code(Manifest), """
            var queue = 0;
            metrics.ObserveQueueLength(() => ++queue);
            metrics.ObservePolls(Kind.Fast, "timer", () => 7);
            metrics.ObservePolls(Kind.Slow, "timer", () => 2.5);
            if (metrics.GetSummary().Process is not { Uptime: > 0, Queue: 1, Polls: 9.5 })
                throw new InvalidOperationException(metrics.GetSummary().ToJson());
            """, registry);

        var text = await Consumer.ExposeAsync(registry);
        Assert.Equal(["2"], Exposition.Series(text, "shop_queue_length"));
        Assert.Equal(["{kind=\"fast\",by=\"timer\"} 7", "{kind=\"slow\",by=\"timer\"} 2.5"], Exposition.Series(text, "shop_polls_total"));
        Assert.Equal("Shop", metrics.ManifestName);
    }

    [Fact]
    public void A_method_names_its_unit_its_alerts_and_its_place()
    {
        var source = Assert.Single(Host.Run("""
            manifest: 1
            name: Shop
            prefix: shop
            groups:
              orders:
                metrics:
                  shop_lag_seconds: { type: gauge, help: How late. }
                  shop_carts: { type: gauge, help: Open carts. }
                recordings:
                  shop:lag_seconds:max: { help: The latest., expr: max(shop_lag_seconds) }
                alerts:
                  Late: { value: shop_lag_seconds, above: 5s, severity: warning, summary: Late. }
                  VeryLate: { expr: 'shop:lag_seconds:max > 60', severity: critical, summary: Very late. }
            """).Sources).Value;

        Assert.Contains("/// <remarks>groups.orders.metrics.shop_lag_seconds; unit: seconds; watched by Late, VeryLate</remarks>\n", source, StringComparison.Ordinal);
        Assert.Contains("/// <remarks>groups.orders.metrics.shop_carts</remarks>\n", source, StringComparison.Ordinal);
    }
}
