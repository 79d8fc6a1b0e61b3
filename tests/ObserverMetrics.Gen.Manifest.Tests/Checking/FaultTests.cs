namespace ObserverMetrics.Gen.Manifest.Tests.Checking;

/// <summary>What one mistake leaves of the rest: everything else, and no second report.</summary>
public class FaultTests
{
    [Theory]
    [InlineData("shop_orders_open: { type: gauge, unit: orders, help: Orders not yet shipped.", "shop_orders_open: { type: gauge, unit: m2, help: Orders not yet shipped.", "OMG1061")]
    [InlineData("shop_order_duration_seconds: { type: histogram", "shop_order_duration_seconds: { type: histogramm", "OMG1004")]
    [InlineData("status: [paid, refused]", "status: [paid, other]", "OMG1055")]
    [InlineData("'shop:orders:rate{window}': { help: Orders., rate: shop_orders_total", "'shop:orders:rate{window}': { help: Orders., rate: shop_orders_open", "OMG2005")]
    [InlineData("Slow: { quantile: 0.9", "Slow: { quantile: [0.9, 0.5]", "OMG1074")]
    [InlineData("duration: seconds", "duration: second", "OMG1090")]
    [InlineData("duration: seconds", "duration: seconds = ", "OMG1021")]
    public void References_to_an_entry_with_an_error_are_no_errors(string sound, string wrong, string id)
    {
        Assert.Contains(sound, Text, StringComparison.Ordinal);
        Assert.Equal([], Shop.Lines(Shop.Text(Text)));

        var compilation = Shop.Text(Text.Replace(sound, wrong));

        Assert.Equal([id], Shop.Ids(compilation).Distinct());
    }

    [Fact]
    public void One_entry_with_an_error_leaves_the_others()
    {
        var manifest = Shop.Text(Text.Replace("title: Open", "titel: Open").Replace("Slow: { quantile: 0.9", "Slow: { quantile: 0.9, by: [rout]")).Manifest!;

        Assert.Equal(["Durations", "Rates"], manifest.Dashboard.Rows[0].Panels.Select(panel => panel.Title));
        Assert.Equal(["Open"], manifest.RuleGroups[0].Alerts.Select(alert => alert.Name));
        Assert.Equal(4, manifest.Code.Metrics.Count);
        Assert.Single(manifest.Code.Recorders);
    }

    [Fact]
    public void All_mistakes_of_an_entry_are_reported_at_once() => Assert.Equal(
        ["OMG1090", "OMG1086", "OMG1064", "OMG1065"],
        Shop.Ids(Shop.Text(Text.Replace("parameters: { duration: seconds, status: status }", "parameters: { duration: hours, status: status = sent }").Replace("value: duration }", "value: duration }, { increment: shop_typo }, { increment: shop_orders_total, when: not there }"))));

    [Theory]
    [InlineData("rate: shop_order_total", "'shop_order_total' is no metric, recording or external series of this manifest (did you mean 'shop_orders_total'?); write the name of a declared one, or declare it under 'external'")]
    [InlineData("expr: 'sum(shop_order_total)'", "'shop_order_total' is no metric, recording or external series of this manifest (did you mean 'shop_orders_total'?); write the name of a declared one, or declare it under 'external'")]
    [InlineData("rate: shop_orders_total", null)]
    [InlineData("expr: 'sum(shop_orders_total)'", null)]
    public void A_metric_with_an_error_is_still_the_one_that_is_meant(string query, string? message)
    {
        var found = Shop.Text($"name: Shop\ngroups: {{ shop: {{ metrics: {{ shop_orders_total: {{ type: count, help: Orders. }} }}, panels: [{{ title: P, type: stat, {query} }}] }} }}\n").Diagnostics;

        Assert.Equal(message is null ? ["OMG1004"] : ["OMG1004", "OMG2002"], found.Select(diagnostic => diagnostic.Rule.Id));
        Assert.Equal(message, found.SingleOrDefault(diagnostic => diagnostic.Rule.Id == "OMG2002")?.Message);
    }

    [Theory]
    [InlineData("labels: { status: [paid, other] }", "metrics: { shop_total: { type: counter, help: A., labels: [statsu] } }", "(did you mean 'status'?)")]
    [InlineData("labels: {}", "metrics: { shop_orders_total: { type: count, help: A. } }, recorders: { R: { records: [{ increment: shop_order_total }] } }", "(did you mean 'shop_orders_total'?)")]
    public void So_is_a_label_and_what_a_recorder_records(string labels, string group, string clause) =>
        Assert.Contains(Shop.Text($"name: Shop\n{labels}\ngroups: {{ shop: {{ {group} }} }}\n").Diagnostics, diagnostic => diagnostic.Message.Contains(clause, StringComparison.Ordinal));

    private const string Text = """
        name: Shop
        prefix: shop
        labels:
          status: [paid, refused]
        groups:
          shop:
            metrics:
              shop_orders_total: { type: counter, unit: orders, help: Orders placed., labels: [status], never: [{ status: refused }] }
              shop_orders_open: { type: gauge, unit: orders, help: Orders not yet shipped. }
              shop_slots: { type: gauge, unit: orders, help: Places for orders. }
              shop_order_duration_seconds: { type: histogram, help: Time to place an order., buckets: [100ms, 500ms, 1s, 2s] }
            recorders:
              Order:
                parameters: { duration: seconds, status: status }
                records: [{ increment: shop_orders_total, when: status is paid }, { observe: shop_order_duration_seconds, value: duration }]
            recordings:
              'shop:orders:rate{window}': { help: Orders., rate: shop_orders_total, windows: [5m, 1h] }
            panels:
              - { title: Open, type: gauge, ratio: shop_orders_open, over: shop_slots }
              - { title: Durations, type: timeseries, expr: 'rate(shop_order_duration_seconds_sum[5m]) / rate(shop_order_duration_seconds_count[5m])', alerts: [Slow], unit: seconds, thresholds: { warning: { above: 1 } } }
              - { title: Rates, type: timeseries, value: 'shop:orders:rate1h' }
            alerts:
              Open: { ratio: shop_orders_open, over: shop_slots, above: 5%, severity: info, summary: Open. }
              Slow: { quantile: 0.9, of: shop_order_duration_seconds, equals: 500ms, severity: info, summary: Slow. }
        summary:
          orders:
            open: shop_orders_open + sum(shop_orders_total{status="paid"})
            average: shop_order_duration_seconds_sum / shop_order_duration_seconds_count

        """;
}
