using ObserverMetrics.Gen.Manifest.Model;

namespace ObserverMetrics.Gen.Manifest.Tests.Checking;

/// <summary>Short forms and thresholds in rules.</summary>
public class RuleQueryTests
{
    [Theory]
    [InlineData("value: shop_orders_open", "shop_orders_open")]
    [InlineData("value: shop_orders_open, by: [route]", "sum by (job, route) (shop_orders_open)")]
    [InlineData("value: shop_orders_open, with: max", "max by (job) (shop_orders_open)")]
    [InlineData("rate: shop_orders_total", "sum by (job) (rate(shop_orders_total[5m]))")]
    [InlineData("rate: shop_orders_total, per: minute", "60 * sum by (job) (rate(shop_orders_total[5m]))")]
    [InlineData("rate: shop_orders_total, window: 1h30m, by: [route, job]", "sum by (job, route) (rate(shop_orders_total[1h30m]))")]
    [InlineData("increase: shop_orders_total", "sum by (job) (increase(shop_orders_total[5m]))")]
    [InlineData("ratio: shop_failures_total, over: shop_orders_total", "sum by (job) (rate(shop_failures_total[5m])) / (sum by (job) (rate(shop_orders_total[5m])) > 0)")]
    [InlineData("ratio: shop_orders_open, over: shop_slots", "sum by (job) (shop_orders_open) / (sum by (job) (shop_slots) > 0)")]
    [InlineData("ratio: shop_orders_total, over: shop_orders_total, where: { status: refused }", "sum by (job) (rate(shop_orders_total{status=\"refused\"}[5m])) / (sum by (job) (rate(shop_orders_total[5m])) > 0)")]
    [InlineData("quantile: 0.99, of: shop_order_duration_seconds", "histogram_quantile(0.99, sum by (le, job) (rate(shop_order_duration_seconds_bucket[5m])))")]
    [InlineData("top: 2, increase: shop_orders_total, by: [route]", "topk(2, sum by (job, route) (increase(shop_orders_total[5m])))")]
    [InlineData("expr: sum(shop_orders_open) - 1", "sum(shop_orders_open) - 1")]
    public void A_recording_records(string query, string expected) => Assert.Equal(expected, Shop.Recording(query).Expr);

    [Theory]
    [InlineData("by: []", "sum(rate(shop_orders_total[5m])) > 2")]
    [InlineData("by: [job, instance]", "sum by (job, instance) (rate(shop_orders_total[5m])) > 2")]
    public void The_labels_to_keep_can_be_changed(string by, string expected) =>
        Assert.Equal(expected, Shop.Alert("rate: shop_orders_total, above: 2, severity: info", $"alerting: {{ {by} }}\n").Expr);

    [Theory]
    [InlineData("above: 2", "shop_orders_open > 2")]
    [InlineData("below: 2", "shop_orders_open < 2")]
    [InlineData("at_least: 2", "shop_orders_open >= 2")]
    [InlineData("at_most: 2", "shop_orders_open <= 2")]
    [InlineData("equals: 2", "shop_orders_open == 2")]
    [InlineData("not_equals: 2", "shop_orders_open != 2")]
    public void Each_comparison_has_its_operator(string threshold, string expected) =>
        Assert.Equal(expected, Shop.Alert($"value: shop_orders_open, {threshold}, severity: info").Expr);

    [Theory]
    [InlineData("ratio: shop_orders_open, over: shop_slots, above: 5%", "> 0.05")]
    [InlineData("expr: 100 * sum(shop_orders_open) / sum(shop_slots), above: 5%", "> 5")]
    [InlineData("quantile: 0.9, of: shop_order_duration_seconds, above: 500ms", "> 0.5")]
    [InlineData("expr: time() - shop_last_order_timestamp_seconds, above: 1h", "> 3600")]
    [InlineData("rate: shop_orders_total, above: 100/s", "> 100")]
    [InlineData("rate: shop_orders_total, above: 60/m", "> 1")]
    [InlineData("rate: shop_orders_total, per: hour, below: 1/h", "< 1")]
    [InlineData("rate: shop_orders_total, per: hour, below: 1/s", "< 3600")]
    [InlineData("value: shop_memory_bytes, above: 10MiB", "> 1.048576e+07")]
    [InlineData("value: untyped, above: 10MiB", "> 1.048576e+07")]
    public void A_threshold_is_written_in_the_unit_of_the_query(string keys, string ending) =>
        Assert.EndsWith(ending, Shop.Alert(keys + ", severity: info").Expr, StringComparison.Ordinal);

    [Fact]
    public void A_threshold_for_each_severity_makes_one_alert_in_each()
    {
        var alerts = Shop.Alerts("value: shop_orders_open, above: { warning: 10, critical: 20 }");

        Assert.Equal(["Critical shop_orders_open > 20", "Warning shop_orders_open > 10"], alerts.Select(alert => $"{alert.Severity} {alert.Expr}"));
        Assert.All(alerts, alert => Assert.Equal(new NameValue("severity", alert.Severity.ToString().ToLowerInvariant()), alert.Labels[0]));
    }

    [Theory]
    [InlineData("shop_orders_open > 2")]
    [InlineData("absent(shop_orders_open)")]
    [InlineData("shop_orders_open unless shop_slots")]
    [InlineData("count(shop_orders_open > 2)")]
    [InlineData("-(shop_orders_open > 2)")]
    [InlineData("(shop_orders_open > 2) + 1")]
    [InlineData("max_over_time((shop_orders_open > 2)[1h:])")]
    public void An_expression_that_can_be_empty_needs_no_threshold(string expression) =>
        Assert.Equal(expression, Shop.Alert($"expr: '{expression}', severity: info").Expr);

    [Theory]
    [InlineData("expr: shop_orders_open > bool 2")]
    [InlineData("expr: (shop_orders_open > 2) or vector(0)")]
    [InlineData("expr: vector(scalar(shop_orders_open > 2))")]
    [InlineData("ratio: shop_orders_open, over: shop_slots")]
    public void One_that_never_is_needs_one(string query) =>
        Assert.Equal(["OMG1073"], Shop.Ids(Shop.Compile($"alerts: {{ A: {{ {query}, severity: info, summary: It happens. }} }}")));
}
