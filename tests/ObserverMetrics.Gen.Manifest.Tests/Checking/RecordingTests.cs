using ObserverMetrics.Gen.Manifest.Model;

namespace ObserverMetrics.Gen.Manifest.Tests.Checking;

public class RecordingTests
{
    private const string Head = "name: Shop\ngroups:\n  first:\n    metrics: { shop_orders_total: { type: counter, unit: orders, help: Orders. } }\n";

    [Fact]
    public void Each_window_is_a_recording()
    {
        var group = Assert.Single(Groups("    recordings: { 'shop:orders:rate{window}': { help: Orders., rate: shop_orders_total, windows: [5m, 90m] } }\n"));

        Assert.Equal(
            ["shop:orders:rate5m = sum by (job) (rate(shop_orders_total[5m]))", "shop:orders:rate1h30m = sum by (job) (rate(shop_orders_total[1h30m]))"],
            group.Recordings.Select(recording => $"{recording.Name} = {recording.Expr}"));
        Assert.All(group.Recordings, recording => Assert.Equal("orders/s", recording.Unit));
    }

    [Fact]
    public void One_comes_after_those_that_it_uses_also_of_other_groups()
    {
        var groups = Groups("""
                recordings:
                  shop:c:x: { help: C., expr: 'shop:b:x + shop:d:x' }
                  shop:b:x: { help: B., expr: 'shop:a:x + 1' }
                  shop:a:x: { help: A., rate: shop_orders_total }
              second:
                recordings:
                  shop:d:x: { help: D., expr: 'shop:a:x * 2' }
                alerts:
                  Many: { value: 'shop:c:x', above: 5/s, severity: info, summary: Many on {{ $labels.job }}. }

            """.Replace("Many on {{ $labels.job }}.", "'Many on {{ $labels.job }}.'"));

        Assert.Equal(["shop:a:x", "shop:b:x", "shop:c:x"], groups[0].Recordings.Select(recording => recording.Name));
        Assert.Equal(["shop:d:x"], groups[1].Recordings.Select(recording => recording.Name));
        Assert.Equal("shop:c:x > 5", Assert.Single(groups[1].Alerts).Expr);
    }

    [Fact]
    public void A_circle_is_reported_once_and_leaves_none_of_its_recordings()
    {
        var compilation = Shop.Text(Head + """
                recordings:
                  shop:a:x: { help: A., expr: 'shop:b:x + 1' }
                  shop:b:x: { help: B., expr: 'shop:c:x + 1' }
                  shop:c:x: { help: C., expr: 'shop:a:x + 1' }
                  shop:ok:x: { help: Fine., rate: shop_orders_total }

            """);

        Assert.Equal(["OMG1081"], Shop.Ids(compilation));
        Assert.Equal("shop:ok:x", Assert.Single(compilation.Manifest!.RuleGroups[0].Recordings).Name);
    }

    [Fact]
    public void A_circle_across_groups_is_one_and_what_needs_it_is_not_reported()
    {
        var compilation = Shop.Text(Head + """
                recordings:
                  shop:a:x: { help: A., expr: 'shop:b:x + 1' }
                  shop:c:x: { help: C., expr: 'shop:a:x + 1' }
              second:
                recordings:
                  shop:b:x: { help: B., expr: 'shop:a:x + 1' }
                panels:
                  - { title: P, type: stat, value: 'shop:c:x' }

            """);

        Assert.Equal(["OMG1081"], Shop.Ids(compilation));
    }

    [Theory]
    [InlineData("sum by (job) (shop_orders_total)", "sum by (instance) (shop:x:y)", "OMG2003")]
    [InlineData("sum by (job) (shop_orders_total)", "shop:x:y{instance=\"a\"}", "OMG2003")]
    [InlineData("sum by (job) (shop_orders_total)", "shop:x:y / rate(shop_orders_total[5m])", "OMG2011")]
    [InlineData("sum by (job) (shop_orders_total)", "sum by (job) (shop:x:y)", null)]
    [InlineData("sum by (job) (shop_orders_total) or up", "sum by (instance) (shop:x:y)", null)]
    [InlineData("sum by (job) (shop_orders_total) or up", "shop:x:y{instance=\"a\"}", null)]
    [InlineData("sum by (job) (rate(shop_orders_total[5m]))", "shop:x:y < 0", "OMG2010")]
    [InlineData("sum by (job) (rate(shop_orders_total[5m])) - 1", "shop:x:y < 0", null)]
    public void One_has_the_labels_and_values_that_its_expression_leaves(string recording, string expression, string? id)
    {
        var compilation = Shop.Text(Head + $"    recordings: {{ 'shop:x:y': {{ help: It is., expr: '{recording}' }} }}\n    panels: [{{ title: P, type: stat, expr: '{expression}' }}]\n");

        Assert.Equal(id is null ? [] : [id], Shop.Ids(compilation));
    }

    [Fact]
    public void A_copy_of_a_counter_is_a_counter_and_a_sum_is_none()
    {
        Assert.Equal([], Shop.Ids(Shop.Text(Head + "    recordings: { 'a:b:c': { help: A., value: shop_orders_total }, 'd:e:f': { help: D., rate: 'a:b:c' } }\n")));
        Assert.Equal(["OMG2005"], Shop.Ids(Shop.Text(Head + "    recordings: { 'a:b:c': { help: A., rate: shop_orders_total }, 'd:e:f': { help: D., rate: 'a:b:c' } }\n")));
    }

    private static IReadOnlyList<RuleGroup> Groups(string rest) =>
        [.. Shop.Sound(Shop.Text(Head + rest)).RuleGroups.Where(group => group.Name != "Shop.monitoring")];
}
