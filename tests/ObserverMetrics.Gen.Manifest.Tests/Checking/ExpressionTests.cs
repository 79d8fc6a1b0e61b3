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
    [InlineData("increase(shop_orders_open[1h])", "OMG2005")]
    [InlineData("irate(node_load[1h])", "OMG2005")]
    [InlineData("shop_order_duration_seconds", "OMG2006")]
    [InlineData("100 < sum(shop_orders_total)", "OMG2007")]
    [InlineData("histogram_quantile(0.9, sum(rate(shop_order_duration_seconds_bucket[5m])))", "OMG2008")]
    public void It_does_not(string expression, string id) => Assert.Equal([id], Shop.Ids(Panel(expression)));

    [Fact]
    public void A_chain_of_any_length_is_checked()
    {
        var chain = "expr: " + string.Join(" + ", Enumerable.Repeat("shop_memory_bytes", 10_000));

        Assert.Equal([], Shop.Lines(Shop.Compile($"panels: [{{ title: P, type: stat, {chain} }}]\nalerts: {{ A: {{ {chain} > 1, severity: info, summary: A. }} }}")));
        Assert.Equal(["OMG1085"], Shop.Ids(Shop.Compile(sections: $"summary: {{ a: {{ b: {chain["expr: ".Length..]} }} }}\n")));
    }

    private static ManifestCompilation Panel(string expression) => Shop.Compile($"panels: [{{ title: P, type: timeseries, expr: '{expression}' }}]");
}
