using ObserverMetrics.PromQL;

namespace ObserverMetrics.Gen.Manifest.Checking;

/// <summary>Sets of series that <c>external: { process: builtin }</c> declares: what prometheus-net and the official client libraries expose.</summary>
/// <remarks>See https://prometheus.io/docs/instrumenting/writing_clientlibs/#process-metrics and the README of prometheus-net.</remarks>
internal static class BuiltinSeries
{
    private static readonly Dictionary<string, (string Name, SeriesType Type, string[] Labels, string Help)[]> Sets = new(StringComparer.Ordinal)
    {
        ["process"] =
        [
            ("process_cpu_seconds_total", SeriesType.Counter, [], "Processor time that the process used."),
            ("process_start_time_seconds", SeriesType.Gauge, [], "When the process started."),
            ("process_open_fds", SeriesType.Gauge, [], "File descriptors that the process has open."),
            ("process_max_fds", SeriesType.Gauge, [], "File descriptors that the process may have open."),
            ("process_open_handles", SeriesType.Gauge, [], "Handles that the process has open."),
            ("process_num_threads", SeriesType.Gauge, [], "Threads of the process."),
            ("process_virtual_memory_bytes", SeriesType.Gauge, [], "Virtual memory of the process."),
            ("process_virtual_memory_max_bytes", SeriesType.Gauge, [], "Virtual memory that the process may have."),
            ("process_resident_memory_bytes", SeriesType.Gauge, [], "Memory that the process has in use."),
            ("process_working_set_bytes", SeriesType.Gauge, [], "Memory that the process has in use."),
            ("process_private_memory_bytes", SeriesType.Gauge, [], "Memory that no other process shares."),
            ("process_heap_bytes", SeriesType.Gauge, [], "Heap of the process."),
            ("process_threads", SeriesType.Gauge, [], "Threads of the process."),
        ],
        ["dotnet"] =
        [
            ("dotnet_collection_count_total", SeriesType.Counter, ["generation"], "Garbage collections, by generation."),
            ("dotnet_total_memory_bytes", SeriesType.Gauge, [], "Memory that the garbage collector has handed out."),
        ],
        ["go"] =
        [
            ("go_goroutines", SeriesType.Gauge, [], "Goroutines that exist."),
            ("go_threads", SeriesType.Gauge, [], "Threads of the Go runtime."),
            ("go_info", SeriesType.Gauge, ["version"], "Version of Go."),
            ("go_memstats_alloc_bytes", SeriesType.Gauge, [], "Memory that is allocated and in use."),
            ("go_memstats_heap_alloc_bytes", SeriesType.Gauge, [], "Heap that is allocated and in use."),
            ("go_memstats_heap_inuse_bytes", SeriesType.Gauge, [], "Heap in use."),
            ("go_memstats_sys_bytes", SeriesType.Gauge, [], "Memory that Go has from the system."),
            ("go_gc_duration_seconds", SeriesType.Gauge, ["quantile"], "Pauses of the garbage collector."),
            ("go_gc_duration_seconds_sum", SeriesType.Counter, [], "Time that the garbage collector paused the process."),
            ("go_gc_duration_seconds_count", SeriesType.Counter, [], "Pauses of the garbage collector."),
        ],
        ["httpclient"] =
        [
            ("httpclient_requests_sent_total", SeriesType.Counter, ["method", "host", "client"], "HTTP requests sent."),
            ("httpclient_requests_in_progress", SeriesType.Gauge, ["method", "host", "client"], "HTTP requests sent and not yet answered."),
        ],
        ["http"] =
        [
            ("http_requests_received_total", SeriesType.Counter, ["code", "method", "controller", "action", "endpoint"], "HTTP requests received."),
            ("http_requests_in_progress", SeriesType.Gauge, ["method", "controller", "action", "endpoint"], "HTTP requests that are being answered."),
            ("http_request_duration_seconds_bucket", SeriesType.Counter, ["code", "method", "controller", "action", "endpoint", "le"], "Time to answer an HTTP request."),
            ("http_request_duration_seconds_sum", SeriesType.Counter, ["code", "method", "controller", "action", "endpoint"], "Time to answer HTTP requests."),
            ("http_request_duration_seconds_count", SeriesType.Counter, ["code", "method", "controller", "action", "endpoint"], "HTTP requests answered."),
        ],
    };

    private static readonly Dictionary<string, string> Helps = Sets.Values.SelectMany(set => set).ToDictionary(row => row.Name, row => row.Help, StringComparer.Ordinal);

    /// <summary>The names of the sets.</summary>
    public static IEnumerable<string> SetNames => Sets.Keys;

    /// <summary>The series of a set where targets have these labels; none where there is no such set.</summary>
    public static IEnumerable<(string Name, SeriesInfo Info)> Of(string set, IReadOnlyList<string> targetLabels) =>
        Sets.TryGetValue(set, out var rows)
            ? rows.Select(row => (row.Name, new SeriesInfo(row.Type, Labels(row.Labels, targetLabels), MetricUnit.FromName(row.Name) ?? Unit.Count) { Values = row.Type == SeriesType.Counter ? ValueRange.NotNegative : null }))
            : [];

    // The target's own label of a name that the series has, too, is left out: who asks for it means the series'.
    private static string[] Labels(string[] own, IReadOnlyList<string> targetLabels) =>
        [.. targetLabels.Except(own), .. own.Select(label => targetLabels.Contains(label) ? "exported_" + label : label)];

    /// <summary>What a series of a set is, in a sentence, or null where it is in none.</summary>
    public static string? HelpOf(string name) => Helps.TryGetValue(name, out var help) ? help : null;
}
