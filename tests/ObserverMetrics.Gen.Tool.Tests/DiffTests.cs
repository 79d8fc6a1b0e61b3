using System.Text.Json;

namespace ObserverMetrics.Gen.Tool.Tests;

public sealed class DiffTests : IDisposable
{
    private const string Manifest =
        """
        manifest: 1
        name: Shop
        prefix: shop
        groups:
          orders:
            metrics:
              shop_orders_total: { type: counter, help: Orders placed., labels: { payment: [card, invoice], route: { type: string } } }
              shop_duration_seconds: { type: histogram, help: Time to check out., buckets: [1, 2, 5] }
              shop_open: { type: gauge, help: Orders that are open. }
            recorders:
              Order:
                parameters: { duration: seconds, payment: payment }
                records:
                  - { observe: shop_duration_seconds, value: duration }
                  - { increment: shop_orders_total, labels: { route: / } }
            recordings:
              job:shop_orders:rate5m: { help: Orders per second., rate: shop_orders_total }
            panels:
              - { title: Orders, type: timeseries, rate: shop_orders_total }
              - { title: Slow, type: stat, quantile: 0.5, of: shop_duration_seconds }
            alerts:
              Many: { value: job:shop_orders:rate5m, above: 5, severity: warning, summary: Many. }
        summary: { orders: { open: shop_open } }

        """;

    private readonly TemporaryFolder _temporary = new();

    public void Dispose() => _temporary.Dispose();

    [Fact]
    public void Of_equal_manifests_is_empty() => Assert.Equal((ExitCode.Fine, "", ""), Diff("", ""));

    [Theory]
    [InlineData("shop_orders_total", "shop_purchases_total", "breaking: metric shop_orders_total: renamed to shop_purchases_total")]
    [InlineData("shop_open: { type: gauge", "shop_open: { type: gauge, unit: orders", "breaking: metric shop_open: unit none → orders")]
    [InlineData("shop_open: { type: gauge", "shop_open: { type: gauge, csharp: Backlog", "breaking: metric shop_open: methods' name Open → Backlog")]
    [InlineData("shop_open: { type: gauge", "shop_open: { type: gauge, source: callback", "breaking: metric shop_open: source recorded → callback")]
    [InlineData("shop_open: { type: gauge", "shop_open: { type: counter, allow: { OMG3001: x }", "breaking: metric shop_open: type gauge → counter")]
    [InlineData("[card, invoice]", "[card, cash]", "breaking: metric shop_orders_total: label payment: value invoice removed", "fine: metric shop_orders_total: label payment: value cash added")]
    [InlineData("[card, invoice]", "{ values: { card: Plastic, invoice: Invoice } }", "breaking: metric shop_orders_total: label payment: member Card → Plastic")]
    [InlineData("[card, invoice]", "{ values: [card, invoice], enum: Way }", "breaking: metric shop_orders_total: label payment: enum Payment → Way", "breaking: recorder Order: parameters (duration: seconds, payment: Payment) → (duration: seconds, payment: Way)")]
    [InlineData("payment: [card, invoice], route: { type: string }", "route: { type: string }, payment: [card, invoice]", "breaking: metric shop_orders_total: labels in another order, and with them the methods' parameters", "fine: recorder Order: records something else")]
    [InlineData("route: { type: string }", "route: { type: string, limit: 5 }", "fine: metric shop_orders_total: label route: limit 100 → 5")]
    [InlineData("[1, 2, 5]", "[1, 3, 5]", "breaking: metric shop_duration_seconds: buckets removed: 2", "fine: metric shop_duration_seconds: buckets added: 3")]
    [InlineData("payment: payment }", "payment: payment, late: bool = false }", "fine: recorder Order: parameters (duration: seconds, payment: Payment) → (duration: seconds, payment: Payment, late: bool = false)")]
    [InlineData("  Order:\n", "  Sale:\n", "breaking: recorder Order: renamed to Sale")]
    [InlineData("job:shop_orders:rate5m", "job:shop_sales:rate5m", "breaking: recording job:shop_orders:rate5m: renamed to job:shop_sales:rate5m")]
    [InlineData("title: Orders,", "title: Sales,", "fine: panel 'Orders' of 'Orders': removed", "fine: panel 'Sales' of 'Orders': added")]
    [InlineData("Many:", "TooMany:", "fine: alert Many: removed", "fine: alert TooMany: added")]
    [InlineData("{ open: shop_open }", "{ waiting: shop_open }", "breaking: summary field orders.open: removed")]
    [InlineData("name: Shop", "name: Store", "breaking: class ShopMetrics: name ShopMetrics → StoreMetrics")]
    [InlineData("prefix: shop", "prefix: shop\nvisibility: internal", "breaking: class ShopMetrics: visibility public → internal")]
    [InlineData("help: Orders placed.", "help: All orders.")]
    [InlineData("above: 5", "above: 6", "fine: alert Many (warning): query job:shop_orders:rate5m > 5 → job:shop_orders:rate5m > 6")]
    [InlineData("above: 5", "above: 5, for: 10m", "fine: alert Many (warning): for none → 10m")]
    [InlineData("quantile: 0.5", "quantile: 0.9", "fine: panel 'Slow' of 'Orders': queries histogram_quantile(0.5, sum by (le) (rate(shop_duration_seconds_bucket{instance=~\"$instance\",job=~\"$job\"}[$__rate_interval]))) → histogram_quantile(0.9, sum by (le) (rate(shop_duration_seconds_bucket{instance=~\"$instance\",job=~\"$job\"}[$__rate_interval])))")]
    [InlineData("prefix: shop", "prefix: shop\ndeployment: { targets: ['shop:9464'] }", "fine: deployment: added")]
    public void A_change_is_told(string old, string replacement, params string[] expected)
    {
        var (exitCode, output, error) = Diff(old, replacement);

        Assert.Equal("", error);
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => !line.StartsWith(' '));
        Assert.Empty(expected.Except(lines).Select(line => $"{line} is not in:\n{output}"));
        Assert.Equal(expected.Length == 0, output.Length == 0);
        Assert.Equal(expected.Any(line => line.StartsWith("breaking", StringComparison.Ordinal)) ? ExitCode.Breaking : ExitCode.Fine, exitCode);
    }

    [Fact]
    public void A_deployment_elsewhere_is_told()
    {
        var old = Manifest + "deployment: { targets: ['shop:9464'], prometheus: { version: v2.53.5 } }\n";
        var current = Manifest + "deployment: { targets: ['shop:9465'], labels: { site: a }, prometheus: { version: v3.5.0, port: 9191 } }\n";

        var (exitCode, output, _) = Tool.Run("diff", _temporary.Write("old.yaml", old), _temporary.Write("new.yaml", current));

        Assert.Equal(ExitCode.Fine, exitCode);
        Assert.Equal(
            "fine: deployment: targets shop:9464 → shop:9465\nfine: deployment: labels none → site=a\nfine: deployment: prometheus v2.53.5 on 127.0.0.1:9090 → v3.5.0 on 127.0.0.1:9191\n",
            output);
    }

    [Fact]
    public void What_uses_a_metric_is_touched_also_through_recordings()
    {
        var (_, output, _) = Diff("[card, invoice]", "[card, cash]");

        Assert.Equal(
            ["    touches recording job:shop_orders:rate5m", "    touches panel 'Orders' of 'Orders'", "    touches alert Many"],
            output.Split('\n').Where(line => line.StartsWith(' ')));
    }

    [Fact]
    public void A_metric_that_went_names_what_it_leaves_empty()
    {
        var current = Manifest.Replace("      shop_open: { type: gauge, help: Orders that are open. }\n", "", StringComparison.Ordinal)
            .Replace("summary: { orders: { open: shop_open } }\n", "", StringComparison.Ordinal);

        var (exitCode, output, _) = Tool.Run("diff", _temporary.Write("old.yaml", Manifest), _temporary.Write("new.yaml", current), "--format", "json");

        Assert.Equal(ExitCode.Breaking, exitCode);
        var changes = JsonDocument.Parse(output).RootElement.GetProperty("changes").EnumerateArray().Select(change => change.GetProperty("subject").GetString() + ": " + change.GetProperty("change").GetString());
        Assert.Equal(["metric shop_open: removed", "summary field orders.open: removed"], changes);
    }

    [Fact]
    public void A_manifest_with_errors_is_not_compared()
    {
        var (exitCode, output, _) = Tool.Run("diff", _temporary.Write("old.yaml", Manifest), _temporary.Write("new.yaml", "manifest: 1\n"));

        Assert.Equal(ExitCode.Errors, exitCode);
        Assert.Contains("new.yaml(1,1): error OMG1002", output, StringComparison.Ordinal);
    }

    private (ExitCode ExitCode, string Output, string Error) Diff(string old, string replacement)
    {
        var current = old.Length == 0 ? Manifest : Manifest.Replace(old, replacement, StringComparison.Ordinal);
        Assert.True(old.Length == 0 || current != Manifest);
        return Tool.Run("diff", _temporary.Write("old.yaml", Manifest), _temporary.Write("new.yaml", current));
    }
}
