using ObserverMetrics.Gen.Manifest.Model;

namespace ObserverMetrics.Gen.Manifest.Tests.Checking;

/// <summary>Thresholds that a panel draws.</summary>
public class PanelThresholdTests
{
    [Theory]
    [InlineData("rate: shop_orders_total", "rate: shop_orders_total, above: 5")]
    [InlineData("rate: shop_orders_total, window: 1h", "rate: shop_orders_total, window: 10m, above: 5")]
    [InlineData("rate: shop_orders_total", "expr: 'sum(rate(shop_orders_total[5m]))', above: 5")]
    [InlineData("expr: 'sum(rate(shop_orders_total{job=~\"$job\"}[$__rate_interval]))'", "rate: shop_orders_total, above: 5")]
    [InlineData("rate: shop_orders_total, by: [status, route]", "rate: shop_orders_total, by: [route, status], above: 5")]
    [InlineData("rate: shop_orders_total, alerts: [A]", "value: untyped, above: 5")]
    public void An_alert_of_the_same_query_or_by_name_is_drawn(string panel, string alert)
    {
        var drawn = Panel(panel, alert);

        Assert.Equal([new PanelThreshold(5, false, AlertSeverity.Info)], drawn.Thresholds);
        Assert.Equal(["A"], drawn.Alerts);
    }

    [Theory]
    [InlineData("rate: shop_orders_total, by: [route]", "rate: shop_orders_total, above: 5")]
    [InlineData("rate: shop_orders_total", "rate: shop_failures_total, above: 5")]
    [InlineData("rate: shop_orders_total, where: { status: paid }", "rate: shop_orders_total, above: 5")]
    [InlineData("quantile: 0.5, of: shop_order_duration_seconds", "quantile: 0.99, of: shop_order_duration_seconds, above: 1s")]
    public void One_of_another_query_is_not(string panel, string alert) => Assert.Equal([], Panel(panel, alert).Thresholds);

    [Fact]
    public void It_is_drawn_in_the_unit_of_the_panel() => Assert.Equal(
        [new PanelThreshold(500, false, AlertSeverity.Info)],
        Panel("quantile: 0.99, of: shop_order_duration_seconds, unit: ms", "quantile: 0.99, of: shop_order_duration_seconds, above: 500ms").Thresholds);

    [Fact]
    public void Own_thresholds_and_bounds_are_in_the_unit_of_the_panel()
    {
        var panel = Shop.Panel("type: timeseries, quantile: 0.99, of: shop_order_duration_seconds, unit: ms, max: 2s, thresholds: { warning: { above: 1s }, critical: { below: 5 } }");

        Assert.Equal([new PanelThreshold(5, true, AlertSeverity.Critical), new PanelThreshold(1000, false, AlertSeverity.Warning)], panel.Thresholds);
        Assert.Equal(2000, panel.Max);
    }

    private static Panel Panel(string panel, string alert) => Assert.Single(Assert.Single(Shop.Sound(
        $"panels: [{{ title: P, type: timeseries, {panel} }}]\nalerts: {{ A: {{ {alert}, severity: info, summary: It happens. }} }}").Dashboard.Rows).Panels);
}
