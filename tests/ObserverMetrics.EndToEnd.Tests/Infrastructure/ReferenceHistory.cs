namespace ObserverMetrics.EndToEnd.Tests.Infrastructure;

/// <summary>What the sample's reference history records.</summary>
internal static class ReferenceHistory
{
    /// <summary>The families with their types, and the value that each has after one recording of the history; null where that is not one number.</summary>
    public static readonly Dictionary<string, (string Type, double? Value)> Families = new()
    {
        ["observer_universe_size"] = ("gauge", 2050),
        ["observer_universe_created_total"] = ("counter", 5),
        ["observer_universe_deleted_total"] = ("counter", 1),
        ["observer_track_a_snapshots_total"] = ("counter", 1),
        ["observer_track_a_collection_duration_seconds"] = ("histogram", null),
        ["observer_track_b_slots_total"] = ("gauge", 41),
        ["observer_track_b_slots_allocated"] = ("gauge", 5),
        ["observer_track_b_triggers_total"] = ("counter", 2),
        ["observer_track_b_collection_speed"] = ("gauge", 125.5),
        ["observer_token_refreshes_total"] = ("counter", 1),
        ["observer_token_validity_seconds"] = ("gauge", 86400),
        ["observer_gaps_detected_total"] = ("counter", 6),
        ["observer_gaps_low_total"] = ("counter", 2),
        ["observer_gaps_medium_total"] = ("counter", 2),
        ["observer_gaps_high_total"] = ("counter", 2),
        ["observer_gap_detection_duration_seconds"] = ("histogram", null),
        ["observer_rate_limit_tokens_total"] = ("counter", 50),
        ["observer_rate_limit_delays_total"] = ("counter", 1),
        ["observer_rate_limit_delay_duration_seconds"] = ("histogram", null),
        ["observer_api_requests_total"] = ("counter", 3),
        ["observer_api_request_duration_seconds"] = ("histogram", null),
        ["observer_api_errors_total"] = ("counter", 1),
        ["observer_system_uptime_seconds"] = ("gauge", null),
    };

    /// <summary>The observations of each histogram.</summary>
    public static readonly Dictionary<string, double[]> Observations = new()
    {
        ["observer_track_a_collection_duration_seconds"] = [0.234],
        ["observer_gap_detection_duration_seconds"] = [],
        ["observer_rate_limit_delay_duration_seconds"] = [0.04],
        ["observer_api_request_duration_seconds"] = [0.12, 0.2, 0.35],
    };
}
