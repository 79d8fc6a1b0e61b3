using System.Text.Json;
using ObserverMetrics.EndToEnd.Tests.Infrastructure;

namespace ObserverMetrics.EndToEnd.Tests;

/// <summary>The reference history gives the reference numbers.</summary>
public sealed class ReplayTests
{
    // Numbers compare as numbers: 234 and 234.0 are the same.
    private const string ReferenceSummary = """
        {
          "universe": { "current_size": 2050, "total_created": 5, "total_deleted": 1 },
          "track_a": { "snapshots_collected": 1, "avg_collection_duration_ms": 234.0 },
          "track_b": { "total_slots": 41, "allocated_slots": 5, "available_slots": 36, "triggers": 2, "collection_speed": 125.5 },
          "token": { "refreshes": 1, "validity_seconds": 86400 },
          "gaps": { "total_detected": 6, "low_severity": 2, "medium_severity": 2, "high_severity": 2 },
          "rate_limiting": { "tokens_consumed": 50, "total_delays": 1 },
          "api": { "total_requests": 3, "total_errors": 1, "error_rate": 0.333, "avg_request_duration_ms": 223.33 }
        }
        """;

    [Fact]
    public async Task The_summary_is_the_reference_number_for_number()
    {
        using var folder = await ReplayedAsync();
        using var actual = JsonDocument.Parse(await File.ReadAllTextAsync(folder.PathOf("metrics_summary.json")));
        using var expected = JsonDocument.Parse(ReferenceSummary);
        Assert.Equal(Numbers(expected), Numbers(actual));
    }

    [Fact]
    public async Task The_text_has_exactly_the_23_families_with_their_values()
    {
        using var folder = await ReplayedAsync();
        var lines = await File.ReadAllLinesAsync(folder.PathOf("metrics_prometheus.txt"));

        var types = lines.Where(line => line.StartsWith("# TYPE observer_", StringComparison.Ordinal)).Select(line => line.Split(' ')).ToDictionary(words => words[2], words => words[3]);
        Assert.Equal(ReferenceHistory.Families.Keys.Order(StringComparer.Ordinal), types.Keys.Order(StringComparer.Ordinal));
        foreach (var (name, (type, value)) in ReferenceHistory.Families)
        {
            Assert.Equal(type, types[name]);
            if (value is { } number)
                Assert.Equal(number, Value(lines, name));
        }

        Assert.Equal(1, Value(lines, "observer_track_a_collection_duration_seconds_count"));
        Assert.Equal(0.234, Value(lines, "observer_track_a_collection_duration_seconds_sum"));
        Assert.Equal(3, Value(lines, "observer_api_request_duration_seconds_count"));
        Assert.Equal(0.67, Value(lines, "observer_api_request_duration_seconds_sum"), 12);
        Assert.Equal(0, Value(lines, "observer_api_request_duration_seconds_bucket{le=\"0.1\"}"));
        Assert.Equal(2, Value(lines, "observer_api_request_duration_seconds_bucket{le=\"0.25\"}"));
        Assert.True(Value(lines, "observer_system_uptime_seconds") > 0);
    }

    [ServerFact("promtool")]
    public async Task Promtool_complains_of_nothing_but_the_names_that_the_reference_fixes()
    {
        using var folder = await ReplayedAsync();
        var (exitCode, output) = await RunningProgram.RunAsync("/bin/sh", folder.Root, "-c", "promtool check metrics < metrics_prometheus.txt");

        var complaints = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ')[0]).Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(
            ["observer_track_b_collection_speed", "observer_track_b_slots_allocated", "observer_track_b_slots_total", "observer_track_b_triggers_total"],
            complaints);
        Assert.Equal(3, exitCode);
    }

    private static async Task<TemporaryFolder> ReplayedAsync()
    {
        var folder = new TemporaryFolder("observer-metrics-e2e");
        var (exitCode, output) = await Sample.RunAsync("--replay", "--output", folder.Root);
        Assert.True(exitCode == 0, output);
        return folder;
    }

    private static List<(string Name, double Value)> Numbers(JsonDocument summary) =>
        [.. summary.RootElement.EnumerateObject().SelectMany(section => section.Value.EnumerateObject().Select(field => ($"{section.Name}.{field.Name}", field.Value.GetDouble())))];

    private static double Value(string[] lines, string series) => double.Parse(
        Assert.Single(lines, line => line.StartsWith(series + " ", StringComparison.Ordinal)).Split(' ')[1],
        System.Globalization.CultureInfo.InvariantCulture);
}
