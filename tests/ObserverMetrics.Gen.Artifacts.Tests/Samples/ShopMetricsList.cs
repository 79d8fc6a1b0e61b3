using ObserverMetrics.Gen.Manifest.Model;

namespace ObserverMetrics.Gen.Artifacts.Tests.Samples;

internal static class ShopMetricsList
{
    private static readonly MetricLabel Route = new("route", LabelKind.OpenString, null, [], 200);
    private static readonly MetricLabel Method = new("method", LabelKind.Enum, "Method", EquatableArray.Of("GET", "POST"), 0);
    private static readonly MetricLabel Cached = new("cached", LabelKind.Bool, null, EquatableArray.Of("false", "true"), 0);
    private static readonly MetricLabel Shard = new("shard", LabelKind.OpenInt, null, [], 16);

    public static EquatableArray<Metric> All { get; } = EquatableArray.Of(
        Of("shop_requests_total", MetricType.Counter, "Requests served.", "requests", MetricValueKind.Count, "HTTP") with
        {
            Labels = EquatableArray.Of(Route, Method, Cached),
            Never = EquatableArray.Of(new LabelCombination(EquatableArray.Of(
                EquatableArray<string>.Empty, EquatableArray.Of("POST"), EquatableArray.Of("true")))),
        },
        Of("shop_request_duration_seconds", MetricType.Histogram, "Time to answer a request | as the client sees it.", "seconds", MetricValueKind.Seconds, "HTTP") with
        {
            Labels = EquatableArray.Of(Method),
            Buckets = EquatableArray.Of(0.005m, 0.05m, 0.5m, 1.0m, 2.50m),
        },
        Of("shop_queue_length", MetricType.Gauge, "Orders <waiting> in the *queue*.", "orders", MetricValueKind.Number, "Orders") with
        {
            Labels = EquatableArray.Of(Shard),
            Initial = 0,
        },
        Of("shop_last_order_timestamp_seconds", MetricType.Gauge, "Time of the latest order.", "timestamp", MetricValueKind.Timestamp, "Orders"),
        Of("shop_uptime_seconds", MetricType.Gauge, "Seconds since the process started.", "seconds", MetricValueKind.Seconds, "Orders") with { Source = MetricSource.Uptime },
        Of("shop_build_info", MetricType.Gauge, "The build that runs.", "", MetricValueKind.Number, "Orders") with { Source = MetricSource.Build },
        Of("shop_cache_bytes", MetricType.Gauge, "Size of the cache.", "bytes", MetricValueKind.Bytes, "Orders") with
        {
            Source = MetricSource.Callback,
            Deprecated = "Use shop_cache_size_bytes.",
        });

    private static Metric Of(string name, MetricType type, string help, string unit, MetricValueKind kind, string group) => new(
        name, type, help, unit, kind, [], [], [], null, MetricSource.Recorded, "X", null, group, $"groups.{group.ToLowerInvariant()}.metrics.{name}");
}
