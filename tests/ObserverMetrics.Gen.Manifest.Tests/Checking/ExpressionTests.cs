namespace ObserverMetrics.Gen.Manifest.Tests.Checking;

/// <summary>What is proved of PromQL.</summary>
public class ExpressionTests
{
    [Theory]
    [InlineData("sum by (route) (sum by (route, status) (rate(shop_orders_total[5m])))")]
    [InlineData("sum by (node) (node_load or shop_orders_open)")]
    [InlineData("sum by (anything) (untyped)")]
    [InlineData("sum by (copy) (label_replace(shop_orders_open, \"copy\", \"$1\", \"route\", \"(.*)\"))")]
    [InlineData("shop_orders_open / on (job, route) group_left shop_slots")]
    [InlineData("shop_orders_total{status=~\"pa.*\"}")]
    [InlineData("shop_orders_total{status=\"other\"}")]
    [InlineData("{__name__=\"shop_orders_open\"}")]
    [InlineData("shop_orders_total{status=\"$instance\"}")]
    [InlineData("shop_orders_total{route=~\"a$|b\"}")]
    [InlineData("shop_orders_total{route=~\"${instance:regex}|[[job]]\"}")]
    [InlineData("shop_orders_total{status!~\"paid|refused\"}")]
    [InlineData("shop_orders_total{route!=\"a\", route!=\"b\"}")]
    [InlineData("shop_orders_total{route=~\"a.*\", route!=\"ab\"}")]
    [InlineData("label_replace(shop_orders_open, \"copy\", \"$name\", \"route\", \"(?P<name>.*)\")")]
    [InlineData("rate(shop_orders_total[$__range] offset $__interval)")]
    [InlineData("shop_orders_open < 0")]
    [InlineData("shop_orders_open == shop_orders_open")]
    [InlineData("rate(shop_orders_total[5m]) / rate(shop_orders_total[1h]) >= 0")]
    [InlineData("sum(rate(shop_failures_total[5m])) / sum(rate(shop_orders_total[5m])) > 1")]
    [InlineData("histogram_quantile(0.9, rate(shop_order_duration_seconds_bucket[5m])) >= 0")]
    [InlineData("rate(shop_order_duration_seconds_sum[5m]) < 0")]
    [InlineData("delta(shop_orders_open[5m]) < 0")]
    [InlineData("rate(untyped[5m]) < 0")]
    [InlineData("rate(shop_orders_total[5m]) - 1 < 0")]
    [InlineData("count(shop_orders_total{status=\"refused\"}) > 0")]
    [InlineData("count(up == 0) > 0 or vector(0)")]
    [InlineData("sum(up == bool 0) > 0")]
    [InlineData("absent(shop_orders_open) == 1")]
    [InlineData("ALERTS == 1")]
    [InlineData("up * on (instance) group_left (hash) (observermetrics_manifest_info == 1)")]
    [InlineData("shop_orders_open > 5 and on (job) shop_orders_open < 3")]
    [InlineData("shop_orders_open > 5 or shop_orders_open < 3")]
    [InlineData("shop_orders_open > 5 and shop_slots < 3")]
    [InlineData("sum by (job) (shop_orders_open) / sum by (job) (shop_slots)")]
    [InlineData("sum(shop_orders_open) / sum(shop_slots)")]
    [InlineData("sum(shop_orders_open) or vector(0)")]
    [InlineData("shop_orders_open / ignoring (route) group_left sum without (route) (shop_slots)")]
    [InlineData("label_replace(shop_slots, \"route\", \"\", \"\", \"\") / sum by (job, instance) (shop_slots)")]
    [InlineData("shop_slots{route=\"\"} / sum by (job, instance) (shop_slots)")]
    [InlineData("shop_slots / untyped")]
    [InlineData("foreign_total / sum(foreign_total)")]
    [InlineData("0.5 * shop_memory_bytes + 0.5 * sum without (route) (shop_order_duration_seconds_sum)")]
    [InlineData("time() - shop_last_order_timestamp_seconds + rate(shop_cpu_seconds_total[5m]) * 5")]
    [InlineData("shop_memory_bytes + sum without (route) (shop_orders_open)")]
    [InlineData("sum(shop_orders_total) > 0")]
    [InlineData("rate(untyped[5m])")]
    [InlineData("histogram_quantile(0.9, sum by (le) (rate(shop_order_duration_seconds_bucket[5m])))")]
    [InlineData("histogram_quantile(0.9, untyped)")]
    public void It_holds(string expression) => Assert.Equal([], Shop.Lines(Panel(expression)));

    [Theory]
    [InlineData("sum by (status) (sum by (route) (rate(shop_orders_total[5m])))", "OMG2003")]
    [InlineData("shop_orders_open / on (status) shop_orders_total", "OMG2003")]
    [InlineData("shop_orders_open / on (job) group_left (status) shop_slots", "OMG2003")]
    [InlineData("shop_orders_open / ignoring (zone) shop_slots", "OMG2003")]
    [InlineData("shop_orders_total{status=~\"paid|lost\"}", "OMG2004")]
    [InlineData("{__name__=\"shop_orders_opn\"}", "OMG2002")]
    [InlineData("shop_orders_total{status!~\"(paid|lost)\"}", "OMG2004")]
    [InlineData("shop_orders_total{status!=\"lost\"}", "OMG2004")]
    [InlineData("shop_orders_total{status=\"$status\"}", "OMG2013")]
    [InlineData("rate(shop_orders_total[$__rang])", "OMG2013")]
    [InlineData("rate(shop_orders_total[5m:$stp])", "OMG2013")]
    [InlineData("shop_orders_open offset $ofset", "OMG2013")]
    [InlineData("shop_orders_total{route=\"a\", route!=\"a\"}", "OMG2014")]
    [InlineData("shop_orders_total{status!=\"paid\", status!~\"refused|other\"}", "OMG2014")]
    [InlineData("rate(shop_orders_total[5m]) < 0", "OMG2010")]
    [InlineData("0 > increase(shop_orders_total[5m])", "OMG2010")]
    [InlineData("rate(shop_orders_total[5m]) >= 0", "OMG2010")]
    [InlineData("sum(rate(foreign_total[5m])) == -1", "OMG2010")]
    [InlineData("rate(shop_orders_total[5m]) / rate(shop_orders_total[1h]) < 0", "OMG2010")]
    [InlineData("count(shop_orders_open) == 0", "OMG2010")]
    [InlineData("count(shop_orders_open) < bool 1", "OMG2010")]
    [InlineData("changes(shop_orders_open[1h]) < 0", "OMG2010")]
    [InlineData("sum(up == 0) > 0", "OMG2010")]
    [InlineData("up > 1", "OMG2010")]
    [InlineData("up == 2", "OMG2010")]
    [InlineData("absent(shop_orders_open) == 0", "OMG2010")]
    [InlineData("vector(1) > 2", "OMG2010")]
    [InlineData("hour() > 23 and on () shop_orders_open", "OMG2010")]
    [InlineData("histogram_quantile(0.9, rate(shop_order_duration_seconds_bucket[5m])) > 2", "OMG2010")]
    [InlineData("histogram_quantile(0.9, rate(shop_order_duration_seconds_bucket[5m])) < 0", "OMG2010")]
    [InlineData("shop_orders_open > 5 <= 5", "OMG2010")]
    [InlineData("(shop_orders_open > 5) == 4", "OMG2010")]
    [InlineData("shop_orders_open > 5 and shop_slots > 1 and (3 > shop_orders_open)", "OMG2010")]
    [InlineData("shop_orders_open < shop_orders_open", "OMG2010")]
    [InlineData("rate(shop_orders_total[5m]) != rate(shop_orders_total[5m])", "OMG2010")]
    [InlineData("sum by (route) (shop_orders_open) / sum by (job) (shop_slots)", "OMG2011")]
    [InlineData("sum(shop_orders_open) / shop_slots", "OMG2011")]
    [InlineData("shop_orders_open and vector(1)", "OMG2011")]
    [InlineData("shop_orders_open > sum(shop_orders_open)", "OMG2011")]
    [InlineData("sum(rate(shop_order_duration_seconds_bucket[5m])) by (le) / sum(rate(shop_order_duration_seconds_count[5m]))", "OMG2011")]
    [InlineData("shop_memory_bytes + rate(shop_cpu_seconds_total[5m])", "OMG2012")]
    [InlineData("shop_memory_bytes - shop_last_order_timestamp_seconds", "OMG2012")]
    [InlineData("increase(shop_orders_open[1h])", "OMG2005")]
    [InlineData("irate(node_load[1h])", "OMG2005")]
    [InlineData("shop_order_duration_seconds", "OMG2006")]
    [InlineData("100 < sum(shop_orders_total)", "OMG2007")]
    [InlineData("histogram_quantile(0.9, sum(rate(shop_order_duration_seconds_bucket[5m])))", "OMG2008")]
    public void It_does_not(string expression, string id) => Assert.Equal([id], Shop.Ids(Panel(expression)));

    [Theory]
    [InlineData("shop_orders_open / 1_000", "2.42", "A number with '_' between its digits needs Prometheus 2.54; the expression must work with 2.42")]
    [InlineData("shop_orders_open offset 60", "2.45", "needs Prometheus 2.54; the expression must work with 2.45. Add a unit, such as s")]
    [InlineData("shop_orders_open offset 60", "2.54", null)]
    [InlineData("{\"shop_orders_open\"}", "2.54", "A name in quotes needs Prometheus 3.0; the expression must work with 2.54")]
    [InlineData("{\"shop_orders_open\"}", "3.0", null)]
    [InlineData("info(shop_orders_open)", "3.0", "--enable-feature=promql-experimental-functions")]
    public void Syntax_that_the_oldest_Prometheus_lacks_names_its_version(string expression, string oldest, string? message)
    {
        var lines = Shop.Lines(Shop.Compile($"alerts: {{ A: {{ expr: '{expression} > 1', severity: info, summary: A. }} }}", $"alerting: {{ promql: {oldest} }}\n"));

        if (message is null)
            Assert.Equal([], lines);
        else
            Assert.Contains(message, Assert.Single(lines), StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_rule_means_for_a_variable_is_reported_and_other_dollars_are_values()
    {
        Assert.Equal(["OMG2013"], Shop.Ids(Alert("shop_orders_open{route=~\"$job\"}")));
        Assert.Equal([], Shop.Ids(Alert("shop_orders_open{route=\"/$ref\"}")));
    }

    [Fact]
    public void A_chain_of_any_length_is_checked()
    {
        var chain = "expr: " + string.Join(" + ", Enumerable.Repeat("shop_memory_bytes", 10_000));

        Assert.Equal([], Shop.Lines(Shop.Compile($"panels: [{{ title: P, type: stat, {chain} }}]\nalerts: {{ A: {{ {chain} > 1, severity: info, summary: A. }} }}")));
        Assert.Equal(["OMG1085"], Shop.Ids(Shop.Compile(sections: $"summary: {{ a: {{ b: {chain["expr: ".Length..]} }} }}\n")));
    }

    private static ManifestCompilation Alert(string expression) => Shop.Compile($"alerts: {{ A: {{ expr: '{expression} > 1', severity: info, summary: A. }} }}");

    private static ManifestCompilation Panel(string expression) => Shop.Compile($"panels: [{{ title: P, type: timeseries, expr: '{expression}' }}]");
}
