using ObserverMetrics.Gen.Manifest.Model;
using ObserverMetrics.Gen.SourceGenerator.Tests.Harness;

namespace ObserverMetrics.Gen.SourceGenerator.Tests;

public class MetricMethodTests
{
    [Fact]
    public async Task A_counter_adds_one_or_a_number()
    {
        var text = await Consumer.ExposeAsync(Models.Code(Models.Counter("orders")), "metrics.IncrementOrders(); metrics.IncrementOrders(5); metrics.IncrementOrders(by: 1);");

        Assert.Contains("# HELP shop_orders_total Help of orders.\n# TYPE shop_orders_total counter\nshop_orders_total 7\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_counter_of_seconds_adds_durations()
    {
        var counter = Models.Counter("busy") with { ValueKind = MetricValueKind.Seconds };
        var text = await Consumer.ExposeAsync(Models.Code(counter), "metrics.IncrementBusy(0.5); metrics.IncrementBusy(TimeSpan.FromSeconds(2));");

        Assert.Contains("\nshop_busy_total 2.5\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(MetricValueKind.Count, "-1")]
    [InlineData(MetricValueKind.Number, "-0.5")]
    public async Task A_counter_refuses_to_go_down(MetricValueKind kind, string by)
    {
        var code = Models.Code(Models.Counter("orders") with { ValueKind = kind });

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Consumer.ExposeAsync(code, $"metrics.IncrementOrders({by});"));
    }

    [Fact]
    public async Task A_gauge_appears_with_its_first_value()
    {
        var code = Models.Code(Models.Gauge("size"), Models.Gauge("depth") with { Initial = 2.5m });

        var before = await Consumer.ExposeAsync(code, "");
        var after = await Consumer.ExposeAsync(code, "metrics.RecordSize(7);");

        Assert.DoesNotContain("\nshop_size ", before, StringComparison.Ordinal);
        Assert.Contains("\nshop_depth 2.5\n", before, StringComparison.Ordinal);
        Assert.Contains("\nshop_size 7\n", after, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_gauge_goes_up_and_down()
    {
        var text = await Consumer.ExposeAsync(Models.Code(Models.Gauge("size"), Models.Gauge("busy")), """
            metrics.IncrementSize(); metrics.IncrementSize(5); metrics.DecrementSize(); metrics.DecrementSize(0.5);
            using (metrics.TrackBusy())
            using (metrics.TrackBusy())
                metrics.RecordSize(metrics.Registry is null ? 0 : 4.5);
            using var tracked = metrics.TrackBusy();
            metrics.IncrementBusy(2);
            """);

        Assert.Contains("\nshop_size 4.5\n", text, StringComparison.Ordinal);
        Assert.Contains("\nshop_busy 2\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_gauge_takes_durations_and_times()
    {
        var age = Models.Gauge("age") with { ValueKind = MetricValueKind.Seconds };
        var last = Models.Gauge("last") with { ValueKind = MetricValueKind.Timestamp };
        var text = await Consumer.ExposeAsync(Models.Code(age, last), """
            metrics.RecordAge(1); metrics.RecordAge(TimeSpan.FromMinutes(-1.5));
            metrics.RecordLast(5.0); metrics.RecordLast(new DateTimeOffset(2000, 1, 1, 2, 0, 0, 250, TimeSpan.FromHours(2)));
            """);

        Assert.Contains("\nshop_age -90\n", text, StringComparison.Ordinal);
        Assert.Contains("\nshop_last 946684800.25\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_histogram_has_the_manifests_buckets()
    {
        var text = await Consumer.ExposeAsync(Models.Code(Models.Histogram("wait")), "metrics.RecordWait(0.3); metrics.RecordWait(TimeSpan.FromSeconds(0.5)); metrics.RecordWait(2.0);");

        Assert.Contains("""
            # TYPE shop_wait_seconds histogram
            shop_wait_seconds_sum 2.8
            shop_wait_seconds_count 3
            shop_wait_seconds_bucket{le="0.1"} 0
            shop_wait_seconds_bucket{le="0.5"} 2
            shop_wait_seconds_bucket{le="1"} 2
            shop_wait_seconds_bucket{le="+Inf"} 3

            """.ReplaceLineEndings("\n"), text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_timer_observes_when_it_is_disposed()
    {
        var text = await Consumer.ExposeAsync(Models.Code(Models.Histogram("wait")), """
            using (var timer = metrics.MeasureWait())
            {
                await Task.Delay(120);
                if (timer.Elapsed < TimeSpan.FromMilliseconds(100)) throw new InvalidOperationException();
            }
            """);

        Assert.Contains("\nshop_wait_seconds_count 1\n", text, StringComparison.Ordinal);
        Assert.Contains("\nshop_wait_seconds_bucket{le=\"0.1\"} 0\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_histogram_of_bytes_has_no_timer()
    {
        var bytes = Models.Histogram("upload") with { ValueKind = MetricValueKind.Bytes, Name = "shop_upload_bytes" };
        var registry = Prometheus.Metrics.NewCustomRegistry();
        var metrics = await Consumer.RunAsync(Models.Code(bytes), "metrics.RecordUpload(2048);", registry);

        Assert.Contains("\nshop_upload_bytes_sum 2048\n", await Consumer.ExposeAsync(registry), StringComparison.Ordinal);
        Assert.Null(metrics.GetType().GetMethod("MeasureUpload"));
    }

    [Fact]
    public async Task A_deprecated_metric_warns_its_callers_with_its_sentence()
    {
        var code = Models.Code(Models.Counter("orders") with { Deprecated = "Use \"sales\"." });

        var failure = await Assert.ThrowsAnyAsync<Exception>(() => Consumer.ExposeAsync(code, "metrics.IncrementOrders();"));

        Assert.Contains("CS0618", failure.Message, StringComparison.Ordinal);
        Assert.Contains("Use \"sales\".", failure.Message, StringComparison.Ordinal);
    }
}
