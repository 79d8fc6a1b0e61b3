using Prometheus;

namespace ObserverMetrics.Runtime.Tests;

public class CallbackTests
{
    private readonly CollectorRegistry _registry = Metrics.NewCustomRegistry();

    [Fact]
    public async Task A_function_gives_the_value_at_each_scrape()
    {
        var value = 1.5;
        new ShopMetrics(_registry).ObserveQueue(() => value++);

        Assert.Contains("\nshop_queue 1.5\n", await Exposition.OfAsync(_registry), StringComparison.Ordinal);
        Assert.Contains("\nshop_queue 2.5\n", await Exposition.OfAsync(_registry), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_later_function_replaces_the_earlier_one()
    {
        var metrics = new ShopMetrics(_registry);
        metrics.ObserveQueue(() => 1);
        new ShopMetrics(_registry).ObserveQueue(() => 2);

        Assert.Contains("\nshop_queue 2\n", await Exposition.OfAsync(_registry), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_counters_total_never_goes_down()
    {
        var total = 10.0;
        new ShopMetrics(_registry).ObserveOrders(() => total);

        Assert.Contains("\nshop_orders_total 10\n", await Exposition.OfAsync(_registry), StringComparison.Ordinal);
        total = 7;
        Assert.Contains("\nshop_orders_total 10\n", await Exposition.OfAsync(_registry), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_function_that_fails_takes_its_gauge_away_and_is_counted()
    {
        var metrics = new ShopMetrics(_registry);
        var isBroken = false;
        metrics.ObserveQueue(() => isBroken ? throw new InvalidOperationException() : 4);
        metrics.ObserveOrders(() => 3);

        Assert.Contains("\nobservermetrics_callback_failures_total 0\n", await Exposition.OfAsync(_registry), StringComparison.Ordinal);
        isBroken = true;
        var broken = await Exposition.OfAsync(_registry);
        Assert.DoesNotContain("\nshop_queue ", broken, StringComparison.Ordinal);
        Assert.Null(metrics.Queue.Value);
        Assert.Contains("\nshop_orders_total 3\n", broken, StringComparison.Ordinal);
        isBroken = false;
        var mended = await Exposition.OfAsync(_registry);
        Assert.Contains("\nshop_queue 4\n", mended, StringComparison.Ordinal);
        Assert.Contains("\nobservermetrics_callback_failures_total 1\n", mended, StringComparison.Ordinal);
    }
}
