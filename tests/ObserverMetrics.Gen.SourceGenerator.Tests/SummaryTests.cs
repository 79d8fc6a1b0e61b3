using System.Text.Json.Nodes;
using ObserverMetrics.Gen.SourceGenerator.Tests.Harness;
using Prometheus;

namespace ObserverMetrics.Gen.SourceGenerator.Tests;

public class SummaryTests
{
    private static readonly (string Expression, string Expected)[] Cases =
    [
        ("sum(shop_requests_total)", "21"),
        ("sum(shop_requests_total{status=\"ok\"})", "3"),
        ("sum(shop_requests_total{status!=\"ok\"})", "18"),
        ("sum(shop_requests_total{status=~\"ok|failed\", cached=\"true\"})", "8"),
        ("shop_requests_total{status=\"conflict\", cached=\"true\"}", "4"),
        ("sum(shop_requests_total{status!~\"ok|failed\"})", "7"),
        ("sum(shop_hits_total)", "0"),
        ("sum(shop_temperature_celsius)", "null"),
        ("sum(shop_wait_seconds_sum) / sum(shop_wait_seconds_count)", "0.75"),
        ("shop_wait_seconds_count{status=\"ok\"}", "2"),
        ("shop_level", "-2.5"),
        ("shop_level + 1", "-1.5"),
        ("-shop_level", "2.5"),
        ("-(shop_level - 2)", "4.5"),
        ("1 - (2 - shop_level) * 3", "-12.5"),
        ("2 - 1 - shop_level", "3.5"),
        ("1 / 3 * 3", "1"),
        ("7 % 4 + 1", "4"),
        ("7 / (shop_done_total - shop_done_total)", "null"),
        ("abs(shop_level)", "2.5"),
        ("round(shop_level)", "-2"),
        ("round(shop_level / 3, 0.1)", "-0.8"),
        ("clamp_min(shop_level, 0)", "0"),
        ("clamp_max(100 * shop_done_total, 50)", "50"),
        ("2147483647 + 1 + shop_done_total - shop_done_total", "2147483648"),
        ("1e19 * 1e19 * 1e19 * 1e19 * 1e19 * 1e19 * 1e19 * 1e19 * 1e19 * 1e19 * 1e19 * 1e19 * 1e19 * 1e19 * 1e19 * 1e19 * 1e19 * shop_done_total", "null"),
    ];

    [Fact]
    public async Task Computes_from_the_present_values()
    {
        var metrics = await Consumer.RunAsync(Manifests.Code(Manifest([.. Cases.Select(item => item.Expression)])), """
            var number = 1;
            foreach (var status in new[] { Status.Ok, Status.Conflict, Status.Failed })
            {
                metrics.IncrementRequests(status, false, number++);
                metrics.IncrementRequests(status, true, number++);
            }
            metrics.RecordWait(Status.Ok, 0.25);
            metrics.RecordWait(Status.Ok, 1.25);
            metrics.RecordLevel(-2.5);
            metrics.IncrementDone();
            """, Metrics.NewCustomRegistry());

        using var stream = new MemoryStream();
        await metrics.WriteSummaryAsync(stream);
        var values = JsonNode.Parse(stream.ToArray())!["values"]!;

        Assert.Equal(
            Cases.Select(item => $"{item.Expression} = {item.Expected}"),
            Cases.Select((item, index) => $"{item.Expression} = {values["v" + index]?.ToJsonString() ?? "null"}"));
    }

    private static string Manifest(params string[] fields) => $$"""
        manifest: 1
        name: Shop
        namespace: Shop.Monitoring
        prefix: shop
        labels:
          status: [ok, conflict, failed]
        groups:
          api:
            metrics:
              shop_requests_total: { type: counter, help: Requests., labels: { status: , cached: bool } }
              shop_hits_total: { type: counter, help: Hits., labels: { route: string } }
              shop_wait_seconds: { type: histogram, help: Wait., labels: [status] }
              shop_temperature_celsius: { type: gauge, help: Temperature., labels: { room: string } }
              shop_level: { type: gauge, help: Level. }
              shop_done_total: { type: counter, help: Done. }
        summary:
          values:
        {{string.Join('\n', fields.Select((field, index) => $"    v{index}: '{field}'"))}}
        """;

    [Fact]
    public async Task A_gauge_that_is_not_a_number_has_no_value() =>
        await Consumer.RunAsync(Manifests.Code(Manifest("shop_level", "shop_level * 0", "clamp_max(shop_level, 1)")), """
            metrics.RecordLevel(double.NaN);
            if (metrics.GetSummary().Values is not { V0: null, V1: null, V2: null }) throw new InvalidOperationException();
            metrics.RecordLevel(double.PositiveInfinity);
            if (metrics.GetSummary().Values is not { V0: null, V1: null, V2: 1 }) throw new InvalidOperationException();
            """, Metrics.NewCustomRegistry());

    [Fact]
    public async Task Names_that_clash_are_told_apart()
    {
        var text = Manifest("1") + """

              values_section: { section: 2, get_type: 3, to_string: 4 }
              to_json: { a: 5 }
            """;
        var metrics = await Consumer.RunAsync(Manifests.Code(text), "", Metrics.NewCustomRegistry());

        using var stream = new MemoryStream();
        await metrics.WriteSummaryAsync(stream);

        Assert.Equal(
            "{\"values\":{\"v0\":1},\"values_section\":{\"section\":2,\"get_type\":3,\"to_string\":4},\"to_json\":{\"a\":5}}",
            JsonNode.Parse(stream.ToArray())!.ToJsonString());
    }
}
