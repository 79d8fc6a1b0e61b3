using ObserverMetrics.Gen.Manifest.Model;

namespace ObserverMetrics.Gen.Manifest.Tests.Checking;

public class MetricModelTests
{
    [Theory]
    [InlineData("shop_universe_created_total: { type: counter", "UniverseCreated")]
    [InlineData("shop_payment_duration_seconds: { type: histogram", "PaymentDuration")]
    [InlineData("shop_cpu_seconds_total: { type: counter", "Cpu")]
    [InlineData("shop_last_order_timestamp_seconds: { type: gauge", "LastOrderTimestamp")]
    [InlineData("shop_4xx_total: { type: counter", "_4xx")]
    [InlineData("shop_class: { type: gauge", "Class")]
    [InlineData("shop_orders_total: { type: counter, csharp: Sales", "Sales")]
    public void A_metric_is_named_in_csharp(string metric, string expected) => Assert.Equal(expected, Metric(metric).CSharpName);

    [Theory]
    [InlineData("shop_payment_seconds: { type: histogram", "seconds", MetricValueKind.Seconds)]
    [InlineData("shop_last_order_timestamp_seconds: { type: gauge", "timestamp", MetricValueKind.Timestamp)]
    [InlineData("shop_memory_bytes: { type: gauge", "bytes", MetricValueKind.Bytes)]
    [InlineData("shop_orders_total: { type: counter", "", MetricValueKind.Count)]
    [InlineData("shop_orders_total: { type: counter, unit: orders", "orders", MetricValueKind.Count)]
    [InlineData("shop_cpu_seconds_total: { type: counter", "seconds", MetricValueKind.Seconds)]
    [InlineData("shop_speed: { type: gauge, unit: items/s", "items/s", MetricValueKind.Number)]
    [InlineData("shop_load: { type: gauge", "", MetricValueKind.Number)]
    [InlineData("shop_full_ratio: { type: gauge", "ratio", MetricValueKind.Number)]
    public void Its_unit_follows_from_its_name_or_is_written(string metric, string unit, MetricValueKind kind)
    {
        var bound = Metric(metric);

        Assert.Equal((unit, kind), (bound.Unit, bound.ValueKind));
    }

    [Theory]
    [InlineData("[5ms, 0.1, 1s, 1m]", new[] { "0.005", "0.1", "1", "60" })]
    [InlineData("{ start: 100ms, factor: 2, count: 3 }", new[] { "0.1", "0.2", "0.4" })]
    [InlineData("{ start: 0, width: 500ms, count: 3 }", new[] { "0", "0.5", "1" })]
    [InlineData("[1.50, 2.0]", new[] { "1.5", "2" })]
    public void Buckets_are_in_its_unit(string buckets, string[] expected) => Assert.Equal(
        expected,
        Metric($"shop_payment_seconds: {{ type: histogram, buckets: {buckets}").Buckets.Select(bound => bound.ToString(System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void Without_buckets_it_has_those_of_prometheus() =>
        Assert.Equal([0.005m, 0.01m, 0.025m, 0.05m, 0.1m, 0.25m, 0.5m, 1m, 2.5m, 5m, 10m], Metric("shop_payment_seconds: { type: histogram").Buckets);

    [Theory]
    [InlineData("shop_orders_total: { type: counter, exemplars: trace", true)]
    [InlineData("shop_payment_seconds: { type: histogram, exemplars: trace", true)]
    [InlineData("shop_orders_total: { type: counter", false)]
    public void It_takes_exemplars_where_it_says_so(string metric, bool expected) => Assert.Equal(expected, Metric(metric).TakesExemplars);

    [Theory]
    [InlineData("shop_load: { type: gauge, exemplars: trace, help: Load. }")]
    [InlineData("shop_orders_total: { type: counter, exemplars: trace, source: callback, help: Orders. }")]
    public void What_no_activity_records_takes_no_exemplars(string metric) => Assert.Equal(["OMG1059"], Shop.Ids(Compile(metric)));

    [Fact]
    public void Values_become_members()
    {
        var code = Code("shop_orders_total: { type: counter, help: Orders., labels: { status: { enum: State, values: { not found: , 5xx: , GET: , ok-ish: Fine } } } }");

        Assert.Equal(
            new LabelEnum("State", EquatableArray.Of(new LabelValue("not found", "NotFound"), new LabelValue("5xx", "_5xx"), new LabelValue("GET", "Get"), new LabelValue("ok-ish", "Fine"))),
            Assert.Single(code.Enums));
    }

    [Fact]
    public void Equal_sets_share_an_enum_and_labels_have_limits()
    {
        var code = Code("""
            shop_orders_total: { type: counter, help: Orders., labels: { status: [paid, refused], route: string, shard: { type: int, limit: 7 }, paid: bool } }
            shop_returns_total: { type: counter, help: Returns., labels: { status: [paid, refused] } }
            """);

        Assert.Equal("Status", Assert.Single(code.Enums).Name);
        Assert.Equal(
            [
                new MetricLabel("status", LabelKind.Enum, "Status", EquatableArray.Of("paid", "refused"), 0),
                new MetricLabel("route", LabelKind.OpenString, null, [], 100),
                new MetricLabel("shard", LabelKind.OpenInt, null, [], 7),
                new MetricLabel("paid", LabelKind.Bool, null, EquatableArray.Of("false", "true"), 0),
            ],
            code.Metrics[0].Labels);
    }

    [Fact]
    public void Combinations_that_never_occur_have_a_list_for_each_label()
    {
        var metric = Metric("shop_orders_total: { type: counter, labels: { method: [GET, POST], route: string, result: [ok, conflict, locked] }, never: [{ method: GET, result: [conflict, locked] }, { result: ok }]");

        Assert.Equal(
            ["GET//conflict|locked", "//ok"],
            metric.Never.Select(never => string.Join('/', never.Values.Select(values => string.Join('|', values)))));
    }

    [Fact]
    public void What_never_rules_out_does_not_count_as_too_many()
    {
        var values = string.Join(", ", Enumerable.Range(0, 102).Select(number => "v" + number));

        Assert.Equal(["OMG1063"], Shop.Ids(Compile($"shop_orders_total: {{ type: counter, help: Orders., labels: {{ a: [{values}], b: [{values.Replace('v', 'w')}] }} }}")));
        Assert.Equal([], Shop.Ids(Compile($"shop_orders_total: {{ type: counter, help: Orders., labels: {{ a: [{values}], b: [{values.Replace('v', 'w')}] }}, never: [{{ a: [v0, v1, v2, v3, v4] }}] }}")));
        Assert.Equal([], Shop.Ids(Compile($"shop_orders_open: {{ type: gauge, help: Orders., labels: {{ a: [{values}], b: [{values.Replace('v', 'w')}] }} }}")));
    }

    [Fact]
    public void A_gauge_may_have_more_combinations_than_exist_but_no_more_than_there_are_numbers_for()
    {
        static string Labels(int count, int size) =>
            string.Join(", ", Enumerable.Range(0, count).Select(label => $"l{label}: [{string.Join(", ", Enumerable.Range(0, size).Select(value => $"v{label}_{value}"))}]"));

        Assert.Equal([], Shop.Ids(Compile($"shop_open: {{ type: gauge, help: Orders., labels: {{ {Labels(3, 1_000)} }} }}")));
        Assert.Equal(["OMG1063"], Shop.Ids(Compile($"shop_open: {{ type: gauge, help: Orders., labels: {{ {Labels(4, 1_000)} }} }}")));

        // One combination, and yet two places for each label.
        Assert.Equal(["OMG1063"], Shop.Ids(Compile($"shop_orders_total: {{ type: counter, help: Orders., labels: {{ {Labels(31, 1)} }} }}")));
        Assert.Equal([], Shop.Ids(Compile($"shop_orders_total: {{ type: counter, help: Orders., labels: {{ {Labels(30, 1)} }} }}")));
    }

    [Fact]
    public void A_recorder_may_have_the_name_of_a_counter()
    {
        var compilation = Compile("shop_gap_total: { type: counter, help: Gaps. }", "recorders: { Gap: { records: [increment: shop_gap_total] } }");

        Assert.Equal([], Shop.Lines(compilation));
        Assert.Equal("Gap", Assert.Single(compilation.Manifest!.Code.Recorders).Name);
    }

    [Theory]
    [InlineData("shop_b_total: { type: counter, help: B. }\nshop_a_total: { type: counter, help: Another text., deprecated: Soon. }", true)]
    [InlineData("shop_a_total: { type: counter, help: A. }", false)]
    [InlineData("shop_a_total: { type: counter, help: A. }\nshop_b: { type: gauge, help: B. }", false)]
    [InlineData("shop_a_total: { type: counter, help: A. }\nshop_b_total: { type: counter, help: B., labels: { x: [y] } }", false)]
    [InlineData("shop_a_total: { type: counter, help: A. }\nshop_b_total: { type: counter, help: B., labels: { x: string } }", false)]
    public void The_hash_follows_what_is_exposed(string metrics, bool isSame) => Assert.Equal(
        isSame,
        Code(metrics).ExpositionHash == Code("shop_a_total: { type: counter, help: A. }\nshop_b_total: { type: counter, help: B. }").ExpositionHash);

    [Fact]
    public void The_hash_follows_the_buckets_and_not_their_spelling()
    {
        var hash = Code("shop_a_seconds: { type: histogram, help: A., buckets: [500ms, 1s] }").ExpositionHash;

        Assert.Equal(hash, Code("shop_a_seconds: { type: histogram, help: A., buckets: [0.50, 1.0] }").ExpositionHash);
        Assert.NotEqual(hash, Code("shop_a_seconds: { type: histogram, help: A., buckets: [500ms, 2s] }").ExpositionHash);
    }

    private static Metric Metric(string text) => Assert.Single(Code(text + ", help: It is. }").Metrics);

    private static CodeModel Code(string metrics)
    {
        var compilation = Compile(metrics);
        Assert.False(compilation.HasErrors, string.Join('\n', Shop.Lines(compilation)));
        return compilation.Manifest!.Code;
    }

    private static ManifestCompilation Compile(string metrics, string group = "") => Shop.Text(
        "name: Shop\nprefix: shop\ngroups:\n  shop:\n    " + group + "\n    metrics:\n      " + metrics.ReplaceLineEndings("\n      ") + "\n");
}
