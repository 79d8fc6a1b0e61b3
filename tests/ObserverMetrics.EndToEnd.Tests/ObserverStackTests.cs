using System.Text.Json;
using ObserverMetrics.EndToEnd.Tests.Infrastructure;

namespace ObserverMetrics.EndToEnd.Tests;

/// <summary>The sample in trouble, scraped by a real Prometheus that loads its emitted rules.</summary>
public sealed class ObserverStackTests
{
    private static readonly string[] ReferenceAlerts =
    [
        "HighAPIErrorRate", "SystemDowntime", "UniverseSizeAnomaly", "RapidUniverseExpansion", "TrackACollectionDelayed", "TrackANoSnapshots",
        "TrackBSlotStarvation", "TrackBCollectionSlow", "TokenValidityLow", "TokenExpired", "TokenRefreshFailure", "HighGapDetectionRate",
        "HighSeverityGapsDetected", "GapDetectionLatency", "RateLimitTokenStarvation", "RateLimitHighDelay", "APILatencyHigh", "APIUnresponsive",
        "APICatastrophicErrors",
    ];

    [ServerFact("prometheus", MonitoringStack.AlertmanagerProgram)]
    public async Task Prometheus_scrapes_the_sample_evaluates_the_rules_and_sees_the_expired_token()
    {
        var port = FreePort.Next();
        await using var sample = await Sample.StartAsync(port, "--scenario", "token-expired");
        await using var stack = await MonitoringStack.StartAsync(Sample.MonitoringFolder, port);

        await TargetIsUpAsync(stack);
        await RulesAreHealthyAsync(stack);
        await EveryPanelHasDataAsync(stack);
        await Eventually.TrueAsync(TimeSpan.FromSeconds(30), () => "TokenExpired is not pending", async () =>
            (await AlertsAsync(stack)).Any(alert => Label(alert, "alertname") == "TokenExpired" && alert.GetProperty("state").GetString() is "pending" or "firing"));
    }

    private static Task TargetIsUpAsync(MonitoringStack stack) =>
        Eventually.TrueAsync(TimeSpan.FromSeconds(30), () => "The target is not up", async () =>
            (await stack.ApiAsync("targets")).GetProperty("activeTargets").EnumerateArray().ToList() is [var target]
            && target.GetProperty("health").GetString() == "up");

    private static async Task RulesAreHealthyAsync(MonitoringStack stack)
    {
        List<JsonElement> rules = [];
        await Eventually.TrueAsync(TimeSpan.FromSeconds(30), () => "A rule is not healthy: " + string.Join("\n", rules.Where(rule => !IsHealthy(rule))), async () =>
        {
            var groups = (await stack.ApiAsync("rules")).GetProperty("groups").EnumerateArray();
            rules = [.. groups.SelectMany(group => group.GetProperty("rules").EnumerateArray())];
            return rules.TrueForAll(IsHealthy);
        });

        var names = rules.Select(rule => rule.GetProperty("name").GetString()!).ToList();
        string[] expected = [.. ReferenceAlerts, "observer:api_errors:ratio_rate5m", "ObserverTargetDown", "ObserverManifestDrift"];
        Assert.Equal(expected.Order(StringComparer.Ordinal), names.Order(StringComparer.Ordinal));
        Assert.Equal(9, rules.Count(rule => Severity(rule) == "critical" && ReferenceAlerts.Contains(rule.GetProperty("name").GetString())));
        Assert.Equal(10, rules.Count(rule => Severity(rule) == "warning"));
    }

    private static async Task EveryPanelHasDataAsync(MonitoringStack stack)
    {
        using var dashboard = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(Sample.MonitoringFolder, "grafana_dashboard.json")));
        var panels = dashboard.RootElement.GetProperty("panels").EnumerateArray().Where(panel => panel.GetProperty("type").GetString() != "row").ToList();
        Assert.Equal(19, panels.Count);
        foreach (var panel in panels)
        {
            foreach (var target in panel.GetProperty("targets").EnumerateArray())
                await HasDataAsync(stack, panel.GetProperty("title").GetString()!, target.GetProperty("expr").GetString()!);
        }
    }

    private static Task HasDataAsync(MonitoringStack stack, string panel, string expression)
    {
        // What Grafana puts in for its variables with "All" chosen, at a scrape interval of 1 s.
        var query = expression
            .Replace("$__rate_interval", "10s", StringComparison.Ordinal)
            .Replace("$__range", "1m", StringComparison.Ordinal)
            .Replace("$job", ".+", StringComparison.Ordinal)
            .Replace("$instance", ".+", StringComparison.Ordinal);
        return Eventually.TrueAsync(
            TimeSpan.FromSeconds(30),
            () => $"'{panel}' has no data: {query}",
            async () => (await stack.QueryAsync(query)).GetArrayLength() > 0);
    }

    private static async Task<List<JsonElement>> AlertsAsync(MonitoringStack stack) =>
        [.. (await stack.ApiAsync("alerts")).GetProperty("alerts").EnumerateArray()];

    private static bool IsHealthy(JsonElement rule) => rule.GetProperty("health").GetString() == "ok";

    private static string? Severity(JsonElement rule) => rule.TryGetProperty("labels", out _) ? Label(rule, "severity") : null;

    private static string? Label(JsonElement owner, string name) =>
        owner.GetProperty("labels").TryGetProperty(name, out var value) ? value.GetString() : null;
}
