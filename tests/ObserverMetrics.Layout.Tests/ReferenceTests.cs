using ObserverMetrics.Gen.Manifest;
using ObserverMetrics.Gen.Manifest.Model;
using static ObserverMetrics.Gen.Manifest.Model.AlertSeverity;
using static ObserverMetrics.Gen.Manifest.Model.PanelType;

namespace ObserverMetrics.Layout.Tests;

/// <summary>The Observer's requirements, row by row: what its operators had before, the root manifest must give.</summary>
public sealed class ReferenceTests
{
    private static readonly MetricsManifest Observer = ManifestCompiler.Compile("metrics.yaml", File.ReadAllText(Repository.PathOf("metrics.yaml"))).Manifest!;

    [Theory]
    [InlineData("System health", "HighAPIErrorRate", "observer:api_errors:ratio_rate5m > 0.05", Critical, "5m")]
    [InlineData("System health", "SystemDowntime", "observer_system_uptime_seconds < 60", Critical, "2m")]
    [InlineData("Universe", "UniverseSizeAnomaly", ">= 0.5", Warning, "10m")]
    [InlineData("Universe", "RapidUniverseExpansion", "(rate(observer_universe_created_total[5m])) > 100", Warning, "5m")]
    [InlineData("Track A", "TrackACollectionDelayed", "(rate(observer_track_a_collection_duration_seconds_bucket[5m]))) > 1", Warning, "10m")]
    [InlineData("Track A", "TrackANoSnapshots", "(rate(observer_track_a_snapshots_total[5m])) < 0.1", Critical, "5m")]
    [InlineData("Track B", "TrackBSlotStarvation", " > 0.95", Critical, "5m")]
    [InlineData("Track B", "TrackBCollectionSlow", "observer_track_b_collection_speed < 50", Warning, "10m")]
    [InlineData("Token", "TokenValidityLow", "observer_token_validity_seconds < 3600", Warning, "1m")]
    [InlineData("Token", "TokenExpired", "observer_token_validity_seconds < 0", Critical, "1m")]
    [InlineData("Token", "TokenRefreshFailure", "(rate(observer_token_refreshes_total[1h])) < 1", Critical, "30m")]
    [InlineData("Gap detection", "HighGapDetectionRate", "(rate(observer_gaps_detected_total[5m])) > 10", Warning, "5m")]
    [InlineData("Gap detection", "HighSeverityGapsDetected", "(rate(observer_gaps_high_total[5m])) > 1", Critical, "5m")]
    [InlineData("Gap detection", "GapDetectionLatency", "(rate(observer_gap_detection_duration_seconds_bucket[5m]))) > 0.5", Warning, "10m")]
    [InlineData("Rate limiting", "RateLimitTokenStarvation", "(rate(observer_rate_limit_delays_total[5m])) > 10", Warning, "5m")]
    [InlineData("Rate limiting", "RateLimitHighDelay", "(rate(observer_rate_limit_delay_duration_seconds_bucket[5m]))) > 0.1", Warning, "5m")]
    [InlineData("API", "APILatencyHigh", "(rate(observer_api_request_duration_seconds_bucket[5m]))) > 2", Warning, "10m")]
    [InlineData("API", "APIUnresponsive", "(rate(observer_api_requests_total[5m])) < 1", Critical, "5m")]
    [InlineData("API", "APICatastrophicErrors", "observer:api_errors:ratio_rate5m > 0.5", Critical, "2m")]
    public void An_alert_has_its_condition_severity_and_duration(string group, string name, string condition, AlertSeverity severity, string duration)
    {
        var alert = Assert.Single(Observer.RuleGroups.Single(candidate => candidate.Title == group).Alerts, alert => alert.Name == name);

        Assert.EndsWith(condition, alert.Expr, StringComparison.Ordinal);
        Assert.Equal(severity, alert.Severity);
        Assert.Equal(duration, alert.For);
    }

    [Theory]
    [InlineData("Universe", "Universe Size", Stat)]
    [InlineData("Universe", "Universe Operations Rate", TimeSeries)]
    [InlineData("Track A", "Snapshot Count", Stat)]
    [InlineData("Track A", "Collection Duration", Histogram)]
    [InlineData("Track B", "Slot Utilization", Gauge)]
    [InlineData("Track B", "Slots Status", TimeSeries)]
    [InlineData("Track B", "Triggers & Speed", TimeSeries)]
    [InlineData("Gap detection", "Total Gaps", Stat)]
    [InlineData("Gap detection", "Severity Distribution", PieChart)]
    [InlineData("Gap detection", "Detection Duration", TimeSeries)]
    [InlineData("Rate limiting", "Token Consumption", Stat)]
    [InlineData("Rate limiting", "Rate Limit Delays", TimeSeries)]
    [InlineData("API", "Request Rate", Stat)]
    [InlineData("API", "Error Rate", Stat)]
    [InlineData("API", "API Latency", TimeSeries)]
    [InlineData("Token", "Token Validity", Stat)]
    [InlineData("Token", "Refresh Rate", TimeSeries)]
    [InlineData("System health", "System Uptime", Stat)]
    [InlineData("System health", "Health Summary", Stat)]
    public void A_panel_is_in_its_row_with_its_type(string row, string title, PanelType type) =>
        Assert.Equal(type, Assert.Single(Observer.Dashboard.Rows.Single(candidate => candidate.Title == row).Panels, panel => panel.Title == title).Type);

    [Fact]
    public void The_dashboard_has_the_reference_s_settings() =>
        Assert.Equal(("30s", "6h", 38), (Observer.Dashboard.Refresh, Observer.Dashboard.Range, Observer.Dashboard.SchemaVersion));

    [Fact]
    public void There_are_23_metrics() => Assert.Equal(23, Observer.Code.Metrics.Count);
}
