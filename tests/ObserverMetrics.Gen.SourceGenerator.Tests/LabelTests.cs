using ObserverMetrics.Gen.Manifest.Model;
using ObserverMetrics.Gen.SourceGenerator.Tests.Harness;
using static ObserverMetrics.Gen.SourceGenerator.Tests.Harness.Models;

namespace ObserverMetrics.Gen.SourceGenerator.Tests;

public class LabelTests
{
    private static readonly LabelEnum Method = Set("Method", "GET", "POST");
    private static readonly LabelEnum Result = Set("Result", "ok", "conflict", "5xx");

    [Fact]
    public async Task Closed_combinations_of_a_counter_exist_from_the_start()
    {
        var text = await Consumer.ExposeAsync(With(Counter("requests", Enum(Method), Bool("cached"))), "");

        Assert.Equal(
            ["{method=\"GET\",cached=\"false\"} 0", "{method=\"GET\",cached=\"true\"} 0", "{method=\"POST\",cached=\"false\"} 0", "{method=\"POST\",cached=\"true\"} 0"],
            Exposition.Series(text, "shop_requests_total"));
    }

    [Fact]
    public async Task Each_combination_counts_for_itself()
    {
        var text = await Consumer.ExposeAsync(With(Counter("requests", Enum(Method), Bool("cached"), Enum(Result))), """
            metrics.IncrementRequests(Method.GET, false, Result.Ok, 1);
            metrics.IncrementRequests(Method.GET, false, Result.Conflict, 2);
            metrics.IncrementRequests(Method.GET, false, Result._5xx, 3);
            metrics.IncrementRequests(Method.GET, true, Result.Ok, 4);
            metrics.IncrementRequests(Method.GET, true, Result.Conflict, 5);
            metrics.IncrementRequests(Method.GET, true, Result._5xx, 6);
            metrics.IncrementRequests(Method.POST, false, Result.Ok, 7);
            metrics.IncrementRequests(Method.POST, false, Result.Conflict, 8);
            metrics.IncrementRequests(Method.POST, false, Result._5xx, 9);
            metrics.IncrementRequests(Method.POST, true, Result.Ok, 10);
            metrics.IncrementRequests(Method.POST, true, Result.Conflict, 11);
            metrics.IncrementRequests(method: Method.POST, cached: true, result: Result._5xx, by: 12);
            """);

        string[] expected =
        [
            .. from method in (string[])["GET", "POST"]
               from cached in (string[])["false", "true"]
               from result in (string[])["ok", "conflict", "5xx"]
               let number = (method == "POST" ? 6 : 0) + (cached == "true" ? 3 : 0) + Array.IndexOf(["ok", "conflict", "5xx"], result) + 1
               select $"{{method=\"{method}\",cached=\"{cached}\",result=\"{result}\"}} {number}",
        ];
        Assert.Equal(expected.Order(StringComparer.Ordinal), Exposition.Series(text, "shop_requests_total"));
    }

    [Fact]
    public async Task Combinations_that_never_occur_appear_only_when_they_do()
    {
        var counter = Counter("requests", Enum(Method), Enum(Result)) with
        {
            Never = EquatableArray.Of(
                new LabelCombination(EquatableArray.Of(EquatableArray.Of("GET"), EquatableArray.Of("conflict", "5xx"))),
                new LabelCombination(EquatableArray.Of(EquatableArray<string>.Empty, EquatableArray.Of("5xx")))),
        };

        var before = await Consumer.ExposeAsync(With(counter), "");
        var after = await Consumer.ExposeAsync(With(counter), "metrics.IncrementRequests(Method.GET, Result.Conflict);");

        Assert.Equal(["{method=\"GET\",result=\"ok\"} 0", "{method=\"POST\",result=\"conflict\"} 0", "{method=\"POST\",result=\"ok\"} 0"], Exposition.Series(before, "shop_requests_total"));
        Assert.Contains("{method=\"GET\",result=\"conflict\"} 1", Exposition.Series(after, "shop_requests_total"));
    }

    [Theory]
    [InlineData("(Method)2")]
    [InlineData("(Method)(-1)")]
    [InlineData("(Method)int.MaxValue")]
    [InlineData("(Method)int.MinValue")]
    public async Task An_undefined_enum_value_counts_as_other(string method)
    {
        var text = await Consumer.ExposeAsync(With(Counter("requests", Enum(Method), Enum(Result))), $"metrics.IncrementRequests({method}, Result.Ok);");

        Assert.Contains("{method=\"other\",result=\"ok\"} 1", Exposition.Series(text, "shop_requests_total"));
        Assert.Equal(7, Exposition.Series(text, "shop_requests_total").Length);
    }

    [Fact]
    public async Task Values_beyond_an_open_labels_limit_count_as_other_and_are_counted()
    {
        var text = await Consumer.ExposeAsync(With(Counter("hits", Open("route", 2)), Counter("codes", OpenInt("code", 1))), """
            foreach (var route in new[] { "/a", "/b", "/c", "/d", "/a", "/c", "other" })
                metrics.IncrementHits(route);
            foreach (var code in new long[] { 200, 404, 200, -5 })
                metrics.IncrementCodes(code, 10);
            """);

        Assert.Equal(["{route=\"/a\"} 2", "{route=\"/b\"} 1", "{route=\"other\"} 4"], Exposition.Series(text, "shop_hits_total"));
        Assert.Equal(["{code=\"200\"} 20", "{code=\"other\"} 20"], Exposition.Series(text, "shop_codes_total"));
        Assert.Equal(
            ["{metric=\"shop_codes_total\",label=\"code\"} 2", "{metric=\"shop_hits_total\",label=\"route\"} 3"],
            Exposition.Series(text, "observermetrics_label_overflow_total"));
    }

    [Fact]
    public async Task A_limit_holds_for_the_label_not_for_each_combination()
    {
        var text = await Consumer.ExposeAsync(With(Counter("hits", Open("customer", 1), Open("route", 1))), """
            metrics.IncrementHits("x", "/a"); metrics.IncrementHits("y", "/a"); metrics.IncrementHits("y", "/b"); metrics.IncrementHits("x", "/b");
            """);

        Assert.Equal(
            ["{customer=\"other\",route=\"/a\"} 1", "{customer=\"other\",route=\"other\"} 1", "{customer=\"x\",route=\"/a\"} 1", "{customer=\"x\",route=\"other\"} 1"],
            Exposition.Series(text, "shop_hits_total"));
    }

    [Fact]
    public async Task Closed_combinations_appear_with_the_open_values_first_use()
    {
        var counter = Counter("hits", Enum(Method), Open("route"), Bool("cached")) with
        {
            Never = EquatableArray.Of(new LabelCombination(EquatableArray.Of(EquatableArray.Of("POST"), EquatableArray.Of("/a"), EquatableArray.Of("true")))),
        };
        var text = await Consumer.ExposeAsync(With(counter), "metrics.IncrementHits(Method.POST, \"/a\", false); metrics.IncrementHits(Method.GET, \"/b\", true);");

        Assert.Equal(
            [
                "{method=\"GET\",route=\"/a\",cached=\"false\"} 0",
                "{method=\"GET\",route=\"/a\",cached=\"true\"} 0",
                "{method=\"GET\",route=\"/b\",cached=\"false\"} 0",
                "{method=\"GET\",route=\"/b\",cached=\"true\"} 1",
                "{method=\"POST\",route=\"/a\",cached=\"false\"} 1",
                "{method=\"POST\",route=\"/b\",cached=\"false\"} 0",
                "{method=\"POST\",route=\"/b\",cached=\"true\"} 0",
            ],
            Exposition.Series(text, "shop_hits_total"));
    }

    [Fact]
    public async Task Gauges_with_labels_appear_with_their_values_or_with_an_initial_one()
    {
        var code = With(Gauge("queue", Enum(Method)), Gauge("depth", Enum(Method)) with { Initial = -1m });
        var text = await Consumer.ExposeAsync(code, "metrics.RecordQueue(Method.POST, 3); metrics.IncrementDepth(Method.GET); using (metrics.TrackQueue(Method.POST)) { }");

        Assert.Equal(["{method=\"POST\"} 3"], Exposition.Series(text, "shop_queue"));
        Assert.Equal(["{method=\"GET\"} 0", "{method=\"POST\"} -1"], Exposition.Series(text, "shop_depth"));
    }

    [Fact]
    public async Task Label_values_reach_the_exposition_as_data()
    {
        var text = await Consumer.ExposeAsync(With(Counter("hits", Open("route"))), """
            metrics.IncrementHits("a\"b\\c\nd"); metrics.IncrementHits(null!); metrics.IncrementHits("\ud800x"); metrics.IncrementHits("\udc00x");
            """);

        Assert.Equal(["{route=\"a\\\"b\\\\c\\nd\"} 1", "{route=\"other\"} 1", "{route=\"\uFFFDx\"} 2"], Exposition.Series(text, "shop_hits_total"));
    }

    [Fact]
    public async Task Names_that_clash_with_CSharp_or_with_each_other_are_told_apart()
    {
        var text = await Consumer.ExposeAsync(With(Counter("hits", Open("class"), Open("by"), Open("a_b"), Open("aB"))), """
            metrics.IncrementHits(@class: "1", by: "2", aB: "3", aB2: "4", by2: 5);
            """);

        Assert.Equal(["{class=\"1\",by=\"2\",a_b=\"3\",aB=\"4\"} 5"], Exposition.Series(text, "shop_hits_total"));
    }

    private static CodeModel With(params Metric[] metrics) => Code(metrics) with { Enums = EquatableArray.Of(Method, Result) };
}
