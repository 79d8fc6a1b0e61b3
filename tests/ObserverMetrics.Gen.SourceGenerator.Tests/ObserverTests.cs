using System.Text;
using System.Text.Json.Nodes;
using ObserverMetrics.Gen.SourceGenerator.Tests.Harness;
using Prometheus;

namespace ObserverMetrics.Gen.SourceGenerator.Tests;

/// <summary>The Observer system's own manifest, with the history and the summary that its Python collector had.</summary>
public class ObserverTests
{
    private const string History = """
        metrics.RecordUniverseSize(2050);
        metrics.IncrementUniverseCreated(5);
        metrics.IncrementUniverseDeleted();
        metrics.IncrementTrackASnapshots();
        metrics.RecordTrackACollectionDuration(TimeSpan.FromSeconds(0.234));
        metrics.RecordTrackBSlotsTotal(41);
        metrics.RecordTrackBSlotsAllocated(5);
        metrics.IncrementTrackBTriggers(2);
        metrics.RecordTrackBCollectionSpeed(125.5);
        metrics.IncrementTokenRefreshes();
        metrics.RecordTokenValidity(TimeSpan.FromDays(1));
        foreach (var severity in new[] { Severity.Low, Severity.Medium, Severity.High, Severity.High, Severity.Medium, Severity.Low })
            metrics.RecordGap(severity);
        metrics.IncrementRateLimitTokens(50);
        metrics.RecordRateLimitDelay(TimeSpan.FromMilliseconds(80));
        metrics.RecordApiRequest(TimeSpan.FromMilliseconds(120));
        metrics.RecordApiRequest(TimeSpan.FromMilliseconds(200));
        metrics.RecordApiRequest(TimeSpan.FromMilliseconds(350), error: true);
        """;

    private const string Summary = """
        {
          "universe": { "current_size": 2050, "total_created": 5, "total_deleted": 1 },
          "track_a": { "snapshots_collected": 1, "avg_collection_duration_ms": 234 },
          "track_b": { "total_slots": 41, "allocated_slots": 5, "available_slots": 36, "triggers": 2, "collection_speed": 125.5 },
          "token": { "refreshes": 1, "validity_seconds": 86400 },
          "gaps": { "total_detected": 6, "low_severity": 2, "medium_severity": 2, "high_severity": 2 },
          "rate_limiting": { "tokens_consumed": 50, "total_delays": 1 },
          "api": { "total_requests": 3, "total_errors": 1, "error_rate": 0.333, "avg_request_duration_ms": 223.33 }
        }
        """;

    [Fact]
    public async Task The_history_gives_the_reference_summary_number_for_number()
    {
        var metrics = await Consumer.RunAsync(Manifests.Observer, History, Metrics.NewCustomRegistry());

        using var stream = new MemoryStream();
        await metrics.WriteSummaryAsync(stream);

        Assert.Equal(JsonNode.Parse(Summary)!.ToJsonString(), JsonNode.Parse(stream.ToArray())!.ToJsonString());
    }

    [Fact]
    public async Task No_history_gives_null_for_averages_and_gauges()
    {
        var metrics = await Consumer.RunAsync(Manifests.Observer, "", Metrics.NewCustomRegistry());

        using var stream = new MemoryStream();
        await metrics.WriteSummaryAsync(stream);
        var summary = JsonNode.Parse(Encoding.UTF8.GetString(stream.ToArray()))!;

        Assert.Null(summary["universe"]!["current_size"]);
        Assert.True(summary["universe"]!.AsObject().ContainsKey("current_size"));
        Assert.Equal(0, (int)summary["universe"]!["total_created"]!);
        Assert.Null(summary["track_a"]!["avg_collection_duration_ms"]);
        Assert.Null(summary["track_b"]!["available_slots"]);
        Assert.Null(summary["api"]!["error_rate"]);
        Assert.Equal(0, (int)summary["api"]!["total_errors"]!);
    }

    [Fact]
    public async Task The_exposition_has_each_of_the_23_families_once()
    {
        var text = await Consumer.ExposeAsync(Manifests.Observer, History);

        var families = Exposition.Families(text);
        Assert.Equal(Manifests.Observer.Metrics.Select(metric => metric.Name).Order(StringComparer.Ordinal), families.Where(name => name.StartsWith("observer_", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.Equal(23, families.Count(name => name.StartsWith("observer_", StringComparison.Ordinal)));
        Assert.Contains($"\nobservermetrics_manifest_info{{manifest=\"Observer\",hash=\"{Manifests.Observer.ExpositionHash}\"}} 1\n", text, StringComparison.Ordinal);
        Assert.Contains("\nobserver_gaps_medium_total 2\n", text, StringComparison.Ordinal);
        Assert.Contains("\nobserver_api_request_duration_seconds_bucket{le=\"0.25\"} 2\n", text, StringComparison.Ordinal);
        Assert.True(double.Parse(Assert.Single(Exposition.Series(text, "observer_system_uptime_seconds")), System.Globalization.CultureInfo.InvariantCulture) > 0);
    }

    [Fact]
    public async Task The_typed_summary_has_the_same_values()
    {
        await Consumer.RunAsync(Manifests.Observer, History + """

            ObserverMetricsSummary summary = metrics.GetSummary();
            if (summary.TrackB.AvailableSlots != 36 || summary.Api.ErrorRate != 0.333 || summary.Api.AvgRequestDurationMs != 223.33)
                throw new InvalidOperationException(summary.ToJson());
            """, Metrics.NewCustomRegistry());
    }
}
