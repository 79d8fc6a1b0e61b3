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
    [InlineData("expr: 'sum(rate(shop_orders_total{job=~\"[[job]]\"}[$__rate_interval]))'", "rate: shop_orders_total, above: 5")]
    [InlineData("rate: shop_orders_total, by: [status, route]", "rate: shop_orders_total, by: [route, status], above: 5")]
    [InlineData("rate: shop_orders_total, alerts: [A]", "value: untyped, above: 5")]
    public void An_alert_of_the_same_query_or_by_name_is_drawn(string panel, string alert)
    {
        var drawn = Panel(panel, alert);

        Assert.Equal([new PanelThreshold(Comparison.Above, 5, AlertSeverity.Info)], drawn.Thresholds);
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
        [new PanelThreshold(Comparison.Above, 500, AlertSeverity.Info)],
        Panel("quantile: 0.99, of: shop_order_duration_seconds, unit: ms", "quantile: 0.99, of: shop_order_duration_seconds, above: 500ms").Thresholds);

    [Fact]
    public void Own_thresholds_and_bounds_are_in_the_unit_of_the_panel()
    {
        var panel = Shop.Panel("type: timeseries, quantile: 0.99, of: shop_order_duration_seconds, unit: ms, max: 2s, thresholds: { warning: { above: 1s }, critical: { below: 5 } }");

        Assert.Equal([new PanelThreshold(Comparison.Below, 5, AlertSeverity.Critical), new PanelThreshold(Comparison.Above, 1000, AlertSeverity.Warning)], panel.Thresholds);
        Assert.Equal(2000, panel.Max);
    }

    [Theory]
    [InlineData("untyped <= 5")]
    [InlineData("5 >= untyped")]
    [InlineData("(2 + 3) >= (untyped)")]
    public void An_alert_written_as_an_expression_is_drawn_on_what_it_compares(string expression) => Assert.Equal(
        [new PanelThreshold(Comparison.AtMost, 5, AlertSeverity.Info)],
        Panel("value: untyped", $"expr: '{expression}'").Thresholds);

    [Theory]
    [InlineData("value: untyped", "value: untyped, equals: 5", "Equals 5")]
    [InlineData("value: untyped", "expr: '5 != untyped'", "NotEquals 5")]
    [InlineData("value: shop_orders_open, by: [route]", "value: shop_orders_open, not_equals: 5, by: [route]", "NotEquals 5")]
    [InlineData("rate: shop_orders_total", "rate: shop_orders_total, equals: 0", "AtMost 0")]
    [InlineData("rate: shop_orders_total", "rate: shop_orders_total, not_equals: 0", "Above 0")]
    [InlineData("rate: shop_orders_total", "rate: shop_orders_total, equals: 5", "Equals 5")]
    [InlineData("expr: up", "expr: up == 0", "AtMost 0")]
    [InlineData("expr: up", "expr: up != 1", "Below 1")]
    [InlineData("expr: up", "expr: 1 == up", "AtLeast 1")]
    public void One_value_is_drawn_as_a_side_where_nothing_lies_beyond_it(string panel, string alert, string expected) => Assert.Equal(
        [expected],
        Panel(panel + ", description: Described.", alert).Thresholds.Select(threshold => $"{threshold.When} {threshold.Value}"));

    /// <summary>That the sum of all is 5 says nothing of one.</summary>
    [Theory]
    [InlineData("value: shop_orders_open", "equals: 5", "")]
    [InlineData("value: shop_orders_open", "above: 5", "Above 5")]
    [InlineData("value: shop_orders_open, alerts: [A]", "equals: 5", "Equals 5")]
    public void A_stat_of_several_series_has_the_colour_of_one_value_where_it_names_the_alert(string panel, string threshold, string expected) => Assert.Equal(
        expected,
        string.Join(", ", Panel(panel, $"value: shop_orders_open, {threshold}", "stat").Thresholds.Select(drawn => $"{drawn.When} {drawn.Value}")));

    [Fact]
    public void A_number_on_the_left_has_the_unit_of_what_it_is_compared_with() => Assert.Equal(
        [new PanelThreshold(Comparison.Above, 500, AlertSeverity.Info)],
        Panel("quantile: 0.99, of: shop_order_duration_seconds, unit: ms", "expr: '0.5 < histogram_quantile(0.99, sum by (le) (rate(shop_order_duration_seconds_bucket[5m])))'").Thresholds);

    [Fact]
    public void A_query_has_the_thresholds_of_its_own_alert_and_unit()
    {
        var panel = Assert.Single(Assert.Single(Shop.Sound("""
            panels:
              - title: P
                type: timeseries
                queries:
                  - { rate: shop_orders_total }
                  - { rate: shop_failures_total }
                  - { value: shop_memory_bytes }
                  - { value: shop_last_order_timestamp_seconds }
            alerts:
              A: { rate: shop_failures_total, above: 5, severity: warning, summary: It happens. }
              B: { value: shop_memory_bytes, below: 1MiB, severity: critical, summary: It happens. }
            """).Dashboard.Rows).Panels);

        // One axis, one set of lines; each other unit has its own axis on the right.
        Assert.Equal([new PanelThreshold(Comparison.Above, 5, AlertSeverity.Warning)], panel.Thresholds);
        Assert.Equal([null, null, EquatableArray.Of(new PanelThreshold(Comparison.Below, 1024 * 1024, AlertSeverity.Critical)), EquatableArray<PanelThreshold>.Empty], panel.Queries.Select(query => query.Thresholds));
        Assert.Equal([false, false, true, true], panel.Queries.Select(query => query.RightAxis));
    }

    [Fact]
    public void A_query_of_a_stat_has_its_own_colours()
    {
        var panel = Shop.Panel("type: stat, thresholds: { info: { above: 1 } }, queries: [{ value: shop_orders_open }, { value: shop_slots, thresholds: { critical: { below: 2 } } }]");

        Assert.Equal([new PanelThreshold(Comparison.Above, 1, AlertSeverity.Info)], panel.Thresholds);
        Assert.Equal([null, EquatableArray.Of(new PanelThreshold(Comparison.Below, 2, AlertSeverity.Critical))], panel.Queries.Select(query => query.Thresholds));
    }

    [Theory]
    [InlineData("above: 5", "max")]
    [InlineData("at_most: 5", "min")]
    [InlineData("equals: 5", "sum")]
    public void A_stat_shows_the_series_that_its_alert_would_fire_for(string threshold, string aggregation) => Assert.StartsWith(
        aggregation + "(shop_orders_open{",
        Assert.Single(Panel("value: shop_orders_open", $"value: shop_orders_open, {threshold}", "stat").Queries).Expr,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("value: shop_orders_open", "sum(")]
    [InlineData("value: shop_memory_bytes", "sum(")]
    [InlineData("value: shop_cpu_seconds_total", "sum(")]
    [InlineData("value: shop:busy:ratio", "avg(")]
    [InlineData("value: shop_last_order_timestamp_seconds", "1000 * max(")]
    [InlineData("value: shop_memory_bytes, with: min", "min(")]
    public void A_stat_adds_up_what_adds_up(string query, string expected) => Assert.StartsWith(
        expected,
        Assert.Single(Assert.Single(Assert.Single(Shop.Sound($"panels: [{{ title: P, type: stat, {query} }}]", RatioRecording).Dashboard.Rows).Panels).Queries).Expr,
        StringComparison.Ordinal);

    private const string RatioRecording = "  more:\n    recordings:\n      shop:busy:ratio: { help: Share of places taken., ratio: shop_orders_open, over: shop_slots }\n";

    private static Panel Panel(string panel, string alert, string type = "timeseries") => Assert.Single(Assert.Single(Shop.Sound(
        $"panels: [{{ title: P, type: {type}, {panel} }}]\nalerts: {{ A: {{ {alert}, severity: info, summary: It happens. }} }}").Dashboard.Rows).Panels);
}
