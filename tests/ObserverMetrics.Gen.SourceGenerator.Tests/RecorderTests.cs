using ObserverMetrics.Gen.SourceGenerator.Tests.Harness;

namespace ObserverMetrics.Gen.SourceGenerator.Tests;

public class RecorderTests
{
    private const string Manifest = """
        manifest: 1
        name: Shop
        namespace: Shop.Monitoring
        prefix: shop
        labels:
          severity: [low, medium, high]
          route: { type: string, limit: 10 }
          status: [2xx, 5xx]
        groups:
          api:
            metrics:
              shop_requests_total: { type: counter, help: Requests., labels: [route, status] }
              shop_errors_total: { type: counter, help: Errors., labels: { status: , cached: bool } }
              shop_sent_bytes_total: { type: counter, help: Bytes sent. }
              shop_wait_seconds: { type: histogram, help: Wait., labels: [route], buckets: [100ms, 1s] }
              shop_open: { type: gauge, help: Open requests. }
              shop_load: { type: gauge, help: Load. }
              shop_alarms_total: { type: counter, help: Alarms. }
              shop_calm_total: { type: counter, help: No alarms. }
              shop_home_total: { type: counter, help: Requests for the home page. }
            recorders:
              Request:
                help: Records <one> request & its duration.
                parameters: { route: route, class: seconds, size: bytes = 0, load: double = 0.5, cached: bool = false, severity: severity = low, weight: long = 3 }
                records:
                  - { increment: shop_requests_total, labels: { status: 2xx } }
                  - { observe: shop_wait_seconds, value: class }
                  - { increment: shop_sent_bytes_total, by: size }
                  - { increment: shop_errors_total, when: cached, labels: { status: 5xx } }
                  - { increment: shop_open, by: weight }
                  - { decrement: shop_open, by: 2 }
                  - { decrement: shop_open, when: not cached }
                  - { set: shop_load, value: load }
                  - { increment: shop_alarms_total, when: 'severity in [high, medium]', by: 10 }
                  - { increment: shop_calm_total, when: severity is low }
                  - { increment: shop_home_total, when: route is / }
        """;

    [Fact]
    public async Task Each_entry_records_what_its_parameters_and_conditions_say()
    {
        var text = await Consumer.ExposeAsync(Manifests.Code(Manifest), """
            metrics.RecordRequest("/", TimeSpan.FromSeconds(0.5));
            metrics.RecordRequest("/a", TimeSpan.FromSeconds(2), size: 100, load: 2.5, cached: true, severity: Severity.High, weight: 7);
            metrics.RecordRequest("/a", @class: TimeSpan.Zero, severity: Severity.Medium, weight: 0);
            """);

        Assert.Equal(["{route=\"/\",status=\"2xx\"} 1", "{route=\"/\",status=\"5xx\"} 0", "{route=\"/a\",status=\"2xx\"} 2", "{route=\"/a\",status=\"5xx\"} 0"], Exposition.Series(text, "shop_requests_total"));
        Assert.Equal(["{route=\"/\"} 0.5", "{route=\"/a\"} 2"], Exposition.Series(text, "shop_wait_seconds_sum"));
        Assert.Equal(["100"], Exposition.Series(text, "shop_sent_bytes_total"));
        Assert.Contains("{status=\"5xx\",cached=\"true\"} 1", Exposition.Series(text, "shop_errors_total"));
        Assert.Equal(["2"], Exposition.Series(text, "shop_open")); // 3 + 7 + 0 - 3 * 2 - 2 * 1
        Assert.Equal(["0.5"], Exposition.Series(text, "shop_load"));
        Assert.Equal(["20"], Exposition.Series(text, "shop_alarms_total"));
        Assert.Equal(["1"], Exposition.Series(text, "shop_calm_total"));
        Assert.Equal(["1"], Exposition.Series(text, "shop_home_total"));
    }

    [Fact]
    public async Task Negative_amounts_are_refused_by_counters_in_recorders_too() =>
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Consumer.ExposeAsync(Manifests.Code(Manifest), "metrics.RecordRequest(\"/\", default, size: -1);"));
}
