using ObserverMetrics.PromQL;

namespace ObserverMetrics.Gen.Manifest.Checking;

/// <summary>Sets of series that <c>external: { process: builtin }</c> declares: what prometheus-net and the official client libraries expose.</summary>
/// <remarks>See https://prometheus.io/docs/instrumenting/writing_clientlibs/#process-metrics and the README of prometheus-net.</remarks>
internal static class BuiltinSeries
{
    private static readonly string[] TargetLabels = ["job", "instance"];

    private static readonly Dictionary<string, (string Name, SeriesType Type, string[] Labels)[]> Sets = new(StringComparer.Ordinal)
    {
        ["process"] =
        [
            ("process_cpu_seconds_total", SeriesType.Counter, []),
            ("process_start_time_seconds", SeriesType.Gauge, []),
            ("process_open_fds", SeriesType.Gauge, []),
            ("process_max_fds", SeriesType.Gauge, []),
            ("process_open_handles", SeriesType.Gauge, []),
            ("process_num_threads", SeriesType.Gauge, []),
            ("process_virtual_memory_bytes", SeriesType.Gauge, []),
            ("process_virtual_memory_max_bytes", SeriesType.Gauge, []),
            ("process_resident_memory_bytes", SeriesType.Gauge, []),
            ("process_working_set_bytes", SeriesType.Gauge, []),
            ("process_private_memory_bytes", SeriesType.Gauge, []),
            ("process_heap_bytes", SeriesType.Gauge, []),
            ("process_threads", SeriesType.Gauge, []),
        ],
        ["dotnet"] =
        [
            ("dotnet_collection_count_total", SeriesType.Counter, ["generation"]),
            ("dotnet_total_memory_bytes", SeriesType.Gauge, []),
        ],
        ["go"] =
        [
            ("go_goroutines", SeriesType.Gauge, []),
            ("go_threads", SeriesType.Gauge, []),
            ("go_info", SeriesType.Gauge, ["version"]),
            ("go_memstats_alloc_bytes", SeriesType.Gauge, []),
            ("go_memstats_heap_alloc_bytes", SeriesType.Gauge, []),
            ("go_memstats_heap_inuse_bytes", SeriesType.Gauge, []),
            ("go_memstats_sys_bytes", SeriesType.Gauge, []),
            ("go_gc_duration_seconds", SeriesType.Gauge, ["quantile"]),
            ("go_gc_duration_seconds_sum", SeriesType.Counter, []),
            ("go_gc_duration_seconds_count", SeriesType.Counter, []),
        ],
        ["httpclient"] =
        [
            ("httpclient_requests_sent_total", SeriesType.Counter, ["method", "host", "client"]),
            ("httpclient_requests_in_progress", SeriesType.Gauge, ["method", "host", "client"]),
        ],
        ["http"] =
        [
            ("http_requests_received_total", SeriesType.Counter, ["code", "method", "controller", "action", "endpoint"]),
            ("http_requests_in_progress", SeriesType.Gauge, ["method", "controller", "action", "endpoint"]),
            ("http_request_duration_seconds_bucket", SeriesType.Counter, ["code", "method", "controller", "action", "endpoint", "le"]),
            ("http_request_duration_seconds_sum", SeriesType.Counter, ["code", "method", "controller", "action", "endpoint"]),
            ("http_request_duration_seconds_count", SeriesType.Counter, ["code", "method", "controller", "action", "endpoint"]),
        ],
    };

    /// <summary>The names of the sets.</summary>
    public static IEnumerable<string> SetNames => Sets.Keys;

    /// <summary>The series of a set; none where there is no such set.</summary>
    public static IEnumerable<(string Name, SeriesInfo Info)> Of(string set) =>
        Sets.TryGetValue(set, out var rows)
            ? rows.Select(row => (row.Name, new SeriesInfo(row.Type, [.. TargetLabels, .. row.Labels], MetricUnit.FromName(row.Name) ?? Unit.Count) { Values = row.Type == SeriesType.Counter ? ValueRange.NotNegative : null }))
            : [];
}
