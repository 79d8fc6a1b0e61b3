using Prometheus;

namespace ObserverMetrics.Runtime.Tests;

public class RegistryTests
{
    private readonly CollectorRegistry _registry = Metrics.NewCustomRegistry();

    [Fact]
    public async Task Two_instances_for_one_registry_share_their_series()
    {
        var first = new ShopMetrics(_registry);
        var second = new ShopMetrics(_registry);
        first.Orders.Increment(2);
        second.Orders.Increment(3);
        first.Results.Open("/a")[0].Increment();
        second.Results.Open("/a")[0].Increment();

        var text = await Exposition.OfAsync(_registry);

        Assert.Contains("\nshop_orders_total 5\n", text, StringComparison.Ordinal);
        Assert.Contains("\nshop_results_total{result=\"ok\",route=\"/a\"} 2\n", text, StringComparison.Ordinal);
        Assert.Contains("\nobservermetrics_manifest_info{manifest=\"Shop\",hash=\"abc\"} 1\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_registries_share_nothing()
    {
        var other = Metrics.NewCustomRegistry();
        new ShopMetrics(_registry).Orders.Increment();
        _ = new ShopMetrics(other);

        Assert.Contains("\nshop_orders_total 0\n", await Exposition.OfAsync(other), StringComparison.Ordinal);
    }

    [Fact]
    public void A_family_that_others_registered_with_another_type_is_a_clear_error()
    {
        Metrics.WithCustomRegistry(_registry).CreateGauge("shop_orders_total", "Orders.");

        var failure = Assert.Throws<InvalidOperationException>(() => new ShopMetrics(_registry));

        Assert.Equal("The registry already holds a metric shop_orders_total with another type. Rename one of the two, or give each its own CollectorRegistry.", failure.Message);
    }

    [Fact]
    public void A_family_that_others_registered_with_another_help_text_is_a_clear_error()
    {
        Metrics.WithCustomRegistry(_registry).CreateCounter("shop_orders_total", "Something else.");

        var failure = Assert.Throws<InvalidOperationException>(() => new ShopMetrics(_registry));

        Assert.Contains("shop_orders_total with another help text", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Manifests_that_contradict_each_other_are_a_clear_error()
    {
        _ = new ShopMetrics(_registry);

        Assert.Contains("another help text", Assert.Throws<InvalidOperationException>(() => new ShopMetrics(_registry, help: "Sales.")).Message, StringComparison.Ordinal);
        Assert.Contains("other buckets", Assert.Throws<InvalidOperationException>(() => new ShopMetrics(_registry, buckets: [0.1, 2])).Message, StringComparison.Ordinal);
        Assert.Contains("other labels", Assert.Throws<InvalidOperationException>(() => new ShopMetrics(_registry, results: ["ok", "bad"])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_help_text_keeps_to_its_line()
    {
        _ = new ShopMetrics(_registry, help: "One\nshop_orders_total 99\\n");

        Assert.Contains("# HELP shop_orders_total One\\nshop_orders_total 99\\\\n\n# TYPE", await Exposition.OfAsync(_registry), StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_activity_leaves_a_trace_on_a_recording()
    {
        var metrics = new ShopMetrics(_registry);
        using var activity = new System.Diagnostics.Activity("request").SetIdFormat(System.Diagnostics.ActivityIdFormat.W3C).Start();
        activity.ActivityTraceFlags = System.Diagnostics.ActivityTraceFlags.Recorded;
        metrics.Orders.Increment();
        metrics.Wait.Observe(0.5);

        using var stream = new MemoryStream();
        await _registry.CollectAndExportAsTextAsync(stream, ExpositionFormat.OpenMetricsText);

        Assert.DoesNotContain("trace_id", System.Text.Encoding.UTF8.GetString(stream.ToArray()), StringComparison.Ordinal);
    }
}
