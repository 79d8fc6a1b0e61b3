using System.Text.RegularExpressions;
using ObserverMetrics.Gen.Manifest;
using ObserverMetrics.Gen.SourceGenerator.Tests.Harness;
using ObserverMetrics.Runtime;
using ObserverMetrics.Runtime.Testing;
using Prometheus;

namespace ObserverMetrics.Gen.SourceGenerator.Tests;

/// <summary>Users' tests read by name what the generated class recorded.</summary>
public sealed partial class ReadingTests
{
    private const string Manifest = """
        manifest: 1
        name: Shop
        prefix: shop
        groups:
          orders:
            metrics:
              shop_orders_total: { type: counter, help: Orders placed., labels: { payment: [card, invoice], route: { type: string, limit: 10 } } }
              shop_checkout_duration_seconds: { type: histogram, help: Time to check out., buckets: [100ms, 500ms] }
              shop_carts: { type: gauge, help: Open carts. }
              shop_queue: { type: gauge, help: Waiting., source: callback }
              shop_things_count: { type: gauge, help: A name that ends like a part., allow: { OMG3005: A test. } }
        """;

    [Fact]
    public async Task A_value_is_read_by_name_and_labels()
    {
        var metrics = await RecordAsync("""
            metrics.IncrementOrders(Payment.Card, "/a");
            metrics.IncrementOrders(Payment.Card, "/b", 2);
            metrics.IncrementOrders(Payment.Invoice, "/a", 4);
            metrics.RecordCheckoutDuration(0.25);
            metrics.RecordCheckoutDuration(0.5);
            metrics.ObserveQueue(() => 7);
            metrics.RecordThingsCount(9);
            """);

        Assert.Equal(1, metrics.Read("shop_orders_total", ("payment", "card"), ("route", "/a")));
        Assert.Equal(3, metrics.Read("shop_orders_total", ("payment", "card")));
        Assert.Equal(7, metrics.Read("shop_orders_total"));
        Assert.Equal(0, metrics.Read("shop_orders_total", ("route", "/c")));
        Assert.Equal(2, metrics.Read("shop_checkout_duration_seconds_count"));
        Assert.Equal(0.75, metrics.Read("shop_checkout_duration_seconds_sum"));
        Assert.Equal(7, metrics.Read("shop_queue"));
        Assert.Equal(9, metrics.Read("shop_things_count"));
        Assert.Null(metrics.Read("shop_carts"));
    }

    [Theory]
    [InlineData("shop_order_total", "There is no metric 'shop_order_total' here. There are: shop_carts, shop_checkout_duration_seconds_count, shop_checkout_duration_seconds_sum, shop_orders_total, shop_queue, shop_things_count.")]
    [InlineData("shop_checkout_duration_seconds", "There is no metric 'shop_checkout_duration_seconds' here.")]
    [InlineData("shop_carts_count", "There is no metric 'shop_carts_count' here.")]
    public async Task A_wrong_name_is_told_with_the_right_ones(string name, string message)
    {
        var metrics = await RecordAsync("");
        Assert.StartsWith(message, Assert.Throws<ArgumentException>(() => metrics.Read(name)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_label_is_told_with_the_right_ones()
    {
        var metrics = await RecordAsync("");
        Assert.StartsWith("'shop_orders_total' has no label 'status'; it has payment, route.", Assert.Throws<ArgumentException>(() => metrics.Read("shop_orders_total", ("status", "x"))).Message, StringComparison.Ordinal);
        Assert.StartsWith("'shop_carts' has no label 'status'; it has none.", Assert.Throws<ArgumentException>(() => metrics.Read("shop_carts", ("status", "x"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_runtime_s_page_has_an_example_that_runs()
    {
        var section = File.ReadAllText(Repository.PathOf("docs", "runtime.md")).Split("\n## ").Single(part => part.StartsWith("In tests\n", StringComparison.Ordinal));
        var example = Assert.Single(Example().Matches(section)).Groups[1].Value;
        var statements = example.Replace("using ObserverMetrics.Runtime.Testing;\n", "", StringComparison.Ordinal).Replace("var metrics = new ShopMetrics(Metrics.NewCustomRegistry());\n", "", StringComparison.Ordinal);
        Assert.Equal(2, example.Split('\n').Length - statements.Split('\n').Length);

        await Consumer.RunAsync(ManifestCompiler.Compile("metrics.yaml", Readme.Blocks("yaml")[0]).Manifest!.Code, statements, Metrics.NewCustomRegistry(), "using Xunit;\nusing ObserverMetrics.Runtime.Testing;");
    }

    private static Task<MetricsSource> RecordAsync(string statements) => Consumer.RunAsync(Manifests.Code(Manifest), statements, Metrics.NewCustomRegistry());

    [GeneratedRegex("^```csharp\\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Example();
}
