using ObserverMetrics.Gen.Manifest.Model;

namespace ObserverMetrics.Gen.Manifest.Tests.Checking;

/// <summary>Short forms in panels.</summary>
public class PanelQueryTests
{
    // The matchers that each selector of an own metric gets.
    private const string Own = "instance=~\"$instance\",job=~\"$job\"";

    [Theory]
    [InlineData("value: shop_orders_open", "shop_orders_open{OWN}")]
    [InlineData("value: shop_orders_open, by: [route]", "sum by (route) (shop_orders_open{OWN})")]
    [InlineData("value: shop_orders_open, by: []", "sum(shop_orders_open{OWN})")]
    [InlineData("value: shop_orders_open, with: max", "max(shop_orders_open{OWN})")]
    [InlineData("rate: shop_orders_total", "sum(rate(shop_orders_total{OWN}[$__rate_interval]))")]
    [InlineData("rate: shop_orders_total, per: minute", "60 * sum(rate(shop_orders_total{OWN}[$__rate_interval]))")]
    [InlineData("rate: shop_orders_total, per: hour", "3600 * sum(rate(shop_orders_total{OWN}[$__rate_interval]))")]
    [InlineData("rate: shop_orders_total, window: 10m", "sum(rate(shop_orders_total{OWN}[10m]))")]
    [InlineData("increase: shop_orders_total", "sum(increase(shop_orders_total{OWN}[$__rate_interval]))")]
    [InlineData("ratio: shop_failures_total, over: shop_orders_total", "sum(rate(shop_failures_total{OWN}[$__rate_interval])) / sum(rate(shop_orders_total{OWN}[$__rate_interval]))")]
    [InlineData("ratio: shop_orders_open, over: shop_slots, by: [route]", "sum by (route) (shop_orders_open{OWN}) / sum by (route) (shop_slots{OWN})")]
    [InlineData("quantile: 0.99, of: shop_order_duration_seconds", "histogram_quantile(0.99, sum by (le) (rate(shop_order_duration_seconds_bucket{OWN}[$__rate_interval])))")]
    [InlineData("quantile: 0.5, of: shop_order_duration_seconds, by: [route]", "histogram_quantile(0.5, sum by (le, route) (rate(shop_order_duration_seconds_bucket{OWN}[$__rate_interval])))")]
    [InlineData("top: 3, rate: shop_orders_total, by: [route]", "topk(3, sum by (route) (rate(shop_orders_total{OWN}[$__rate_interval])))")]
    [InlineData("rate: shop_orders_total, where: { status: paid, route: [/a, /b.c] }, where_not: { route: /x }", "sum(rate(shop_orders_total{OWN,route!=\"/x\",route=~\"/a|/b\\\\.c\",status=\"paid\"}[$__rate_interval]))")]
    [InlineData("expr: 'sum(rate(shop_orders_total[$__interval]))'", "sum(rate(shop_orders_total{OWN}[$__interval]))")]
    public void A_time_series_shows(string query, string expected) =>
        Assert.Equal(expected.Replace("OWN", Own), Assert.Single(Shop.Panel("type: timeseries, " + query).Queries).Expr);

    [Fact]
    public void A_stat_sums_a_value() =>
        Assert.Equal($"sum(shop_orders_open{{{Own}}})", Assert.Single(Shop.Panel("type: stat, value: shop_orders_open").Queries).Expr);

    [Theory]
    [InlineData("timeseries", "$__rate_interval")]
    [InlineData("stat", "$__range")]
    [InlineData("piechart", "$__range")]
    [InlineData("table", "$__range")]
    [InlineData("gauge", "$__range")]
    [InlineData("bargauge", "$__range")]
    public void The_window_of_an_increase_follows_the_type(string type, string window) =>
        Assert.Equal($"sum(increase(shop_orders_total{{{Own}}}[{window}]))", Assert.Single(Shop.Panel($"type: {type}, increase: shop_orders_total").Queries).Expr);

    [Theory]
    [InlineData("histogram", "$__range")]
    [InlineData("heatmap", "$__rate_interval")]
    public void A_distribution_counts_by_bucket(string type, string window)
    {
        var query = Assert.Single(Shop.Panel($"type: {type}, distribution: shop_order_duration_seconds").Queries);

        Assert.Equal($"sum by (le) (increase(shop_order_duration_seconds_bucket{{{Own}}}[{window}]))", query.Expr);
        Assert.Equal(QueryFormat.Heatmap, query.Format);
    }

    [Fact]
    public void Each_of_several_quantiles_is_a_query_with_its_legend()
    {
        var queries = Shop.Panel("type: timeseries, quantile: [0.99, 0.999, 0.5], of: shop_order_duration_seconds").Queries;

        Assert.Equal(["A p99", "B p99.9", "C p50"], queries.Select(query => query.RefId + " " + query.Legend));
    }

    [Theory]
    [InlineData("value: 'shop:kept:sum'", "shop:kept:sum{job=~\"$job\"}")]
    [InlineData("value: 'shop:dropped:sum'", "shop:dropped:sum")]
    [InlineData("value: node_load", "node_load")]
    [InlineData("rate: foreign_total", "sum(rate(foreign_total[$__rate_interval]))")]
    [InlineData("value: untyped", "untyped")]
    [InlineData("value: process_open_fds", "process_open_fds{instance=~\"$instance\",job=~\"$job\"}")]
    [InlineData("expr: count(ALERTS)", "count(ALERTS)")]
    [InlineData("expr: sum(up)", "sum(up{instance=~\"$instance\",job=~\"$job\"})")]
    [InlineData("expr: 'sum(shop_orders_open{job=\"web\"})'", "sum(shop_orders_open{instance=~\"$instance\",job=\"web\"})")]
    public void Variables_narrow_what_certainly_has_their_labels(string query, string expected) =>
        Assert.Equal(expected, Assert.Single(Shop.Panel("type: timeseries, " + query).Queries).Expr);

    [Theory]
    [InlineData("rate: shop_orders_total", "orders/s")]
    [InlineData("rate: shop_orders_total, per: hour", "orders/h")]
    [InlineData("increase: shop_orders_total", "orders")]
    [InlineData("ratio: shop_failures_total, over: shop_orders_total", "ratio")]
    [InlineData("rate: shop_cpu_seconds_total", "ratio")]
    [InlineData("quantile: 0.5, of: shop_order_duration_seconds", "seconds")]
    [InlineData("value: shop_last_order_timestamp_seconds", "timestamp")]
    [InlineData("expr: time() - shop_last_order_timestamp_seconds", "seconds")]
    [InlineData("expr: 100 * sum(shop_orders_open) / sum(shop_slots)", "percent")]
    [InlineData("value: untyped", "")]
    public void The_unit_is_inferred(string query, string unit) => Assert.Equal(unit, Shop.Panel("type: timeseries, " + query).Unit);

    [Theory]
    [InlineData("value: shop_memory_bytes, unit: MiB", "mebibytes", "shop_memory_bytes{OWN} / 1.048576e+06")]
    [InlineData("quantile: 0.5, of: shop_order_duration_seconds, by: [], unit: ms", "milliseconds", "1000 * histogram_quantile(0.5, sum by (le) (rate(shop_order_duration_seconds_bucket{OWN}[$__rate_interval])))")]
    [InlineData("ratio: shop_orders_open, over: shop_slots, unit: percent", "percent", "100 * (sum(shop_orders_open{OWN}) / sum(shop_slots{OWN}))")]
    [InlineData("value: shop_last_order_timestamp_seconds", "timestamp", "1000 * shop_last_order_timestamp_seconds{OWN}")]
    [InlineData("value: untyped, unit: bytes", "bytes", "untyped")]
    public void A_unit_of_the_same_dimension_converts(string query, string unit, string expected)
    {
        var panel = Shop.Panel("type: timeseries, " + query);

        Assert.Equal(unit, panel.Unit);
        Assert.Equal(expected.Replace("OWN", Own), Assert.Single(panel.Queries).Expr);
    }

    [Fact]
    public void A_query_keeps_a_unit_of_its_own()
    {
        var panel = Shop.Panel("type: timeseries, queries: [{ rate: shop_orders_total }, { quantile: 0.9, of: shop_order_duration_seconds, unit: ms, axis: right }]");

        Assert.Equal("orders/s", panel.Unit);
        Assert.Equal([null, "milliseconds"], panel.Queries.Select(query => query.Unit));
        Assert.Equal([false, true], panel.Queries.Select(query => query.RightAxis));
    }
}
