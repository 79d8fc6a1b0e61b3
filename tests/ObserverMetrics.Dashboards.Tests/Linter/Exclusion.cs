using System.Text.RegularExpressions;

namespace ObserverMetrics.Dashboards.Tests.Linter;

/// <summary>Where a rule does not hold on purpose, as in the linter's own configuration file.</summary>
/// <param name="Manifest">The manifest whose dashboard it is.</param>
/// <param name="Rule">The rule.</param>
/// <param name="Panel">The panel, or an empty text for any.</param>
/// <param name="Subject">A regular expression for the whole series name.</param>
/// <param name="Reason">Why.</param>
internal sealed record Exclusion(string Manifest, string Rule, string Panel, string Subject, string Reason)
{
    private const string NoInstance = "The recording sums over instances: it has no such label.";
    private const string NotOurs = "Another target's series: a matcher on this manifest's jobs would empty the panel.";
    private const string OfRules = "Prometheus's own series of rules, which keep no instance.";
    private const string OnPurpose = "The manifest asks for this window.";
    private const string Total = "A stat that shows a total on purpose.";

    public static IReadOnlyList<Exclusion> All { get; } =
    [
        new("Observer", "target-instance-rule", "", "observer:api_errors:ratio_rate5m", NoInstance),
        new("Observer", "target-instance-rule", "Health Summary", "ALERTS", OfRules),
        new("Observer", "target-rate-interval-rule", "Refresh Rate", "observer_token_refreshes_total", OnPurpose),
        new("Observer", "target-counter-agg-rule", "Snapshot Count", "observer_track_a_snapshots_total", Total),
        new("Observer", "target-counter-agg-rule", "Total Gaps", "observer_gaps_detected_total", Total),
        new("Observer", "target-counter-agg-rule", "", "observer_track_b_slots_total", "A gauge that keeps an old name."),
        new("WebShop", "target-instance-rule", "", "route:shop_http_errors:ratio_rate5m", NoInstance),
        new("WebShop", "target-job-rule", "Restarts", "kube_pod_container_status_restarts_total", NotOurs),
        new("WebShop", "target-instance-rule", "Restarts", "kube_pod_container_status_restarts_total", NotOurs),
        new("EveryPanel", "target-instance-rule", "", "all:level:max", NoInstance),
        new("EveryPanel", "target-job-rule", "Load", "node_load1", NotOurs),
        new("EveryPanel", "target-instance-rule", "Load", "node_load1", NotOurs),
        new("EveryPanel", "target-job-rule", "Backups", "backup_age_seconds", NotOurs),
        new("EveryPanel", "target-instance-rule", "Backups", "backup_age_seconds", NotOurs),
        new("EveryPanel", "target-job-rule", "Firing", "ALERTS", "Alerts of all jobs."),
        new("EveryPanel", "target-instance-rule", "Firing", "ALERTS", OfRules),
        new("EveryPanel", "target-rate-interval-rule", "Filtered", "all_mixed_total", OnPurpose),
        new("EveryPanel", "target-counter-agg-rule", "Total", "all_plain_total", Total),
        new("ThreeHundredPanels", "target-instance-rule", "", @"kind:large_part\d\d_errors:ratio_rate5m", NoInstance),
    ];

    public bool Covers(string manifest, string rule, Complaint complaint) =>
        manifest == Manifest
        && rule == Rule
        && (Panel.Length == 0 || Panel == complaint.Panel)
        && Regex.IsMatch(complaint.Subject, "^(" + Subject + ")$");
}
