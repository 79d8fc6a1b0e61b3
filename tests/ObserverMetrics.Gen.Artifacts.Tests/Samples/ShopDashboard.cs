using ObserverMetrics.Gen.Manifest.Model;

namespace ObserverMetrics.Gen.Artifacts.Tests.Samples;

internal static class ShopDashboard
{
    private const string Selector = "job=~\"$job\", instance=~\"$instance\"";

    public static DashboardModel Create() => new(
        "Shop Monitoring",
        "shop-monitoring",
        "30s",
        "6h",
        "browser",
        EquatableArray.Of("shop", "team-a"),
        EquatableArray.Of(new PanelLink("Runbooks", "https://runbooks.example.com/?a=1&b=2")),
        EquatableArray.Of(new DashboardVariable("method", "method", "shop_requests_total{job=~\"$job\"}")),
        "Shop",
        38,
        EquatableArray.Of(new DashboardRow(1, "HTTP", false, Http), new DashboardRow(2, "Orders", true, Orders)));

    private static EquatableArray<Panel> Http { get; } = EquatableArray.Of(
        Of(11, "Requests", PanelType.Stat, PanelSize.Quarter, "requests/s", Query("A", $"sum(rate(shop_requests_total{{{Selector}}}[$__rate_interval]))") with { Legend = "requests" }) with
        {
            Thresholds = EquatableArray.Of(
                new PanelThreshold(Comparison.Below, 1, AlertSeverity.Critical),
                new PanelThreshold(Comparison.Below, 5, AlertSeverity.Warning),
                new PanelThreshold(Comparison.Above, 500.50m, AlertSeverity.Warning)),
            Alerts = EquatableArray.Of("NoRequests"),
            Decimals = 1,
        },
        Of(
            12,
            "Latency & Errors",
            PanelType.TimeSeries,
            PanelSize.Half,
            "seconds",
            Query("A", $"histogram_quantile(0.99, sum by (le) (rate(shop_request_duration_seconds_bucket{{{Selector}}}[$__rate_interval])))") with { Legend = "p99" },
            Query("B", $"sum by (method) (rate(shop_requests_total{{{Selector}}}[$__rate_interval]))") with { Legend = "{{method}}", Unit = "requests/s", Thresholds = EquatableArray<PanelThreshold>.Empty, RightAxis = true }) with
        {
            Thresholds = EquatableArray.Of(new PanelThreshold(Comparison.Above, 2, AlertSeverity.Critical), new PanelThreshold(Comparison.Above, 0.5m, AlertSeverity.Warning)),
            Links = EquatableArray.Of(new PanelLink("Traces", "https://traces.example.com/${job}")),
        },
        Of(13, "By Route", PanelType.TimeSeries, null, "percent", Query("A", $"100 * sum by (route) (rate(shop_requests_total{{{Selector}}}[$__rate_interval]))")) with { Stack = StackMode.Percent },
        Of(14, "Duration", PanelType.Histogram, PanelSize.Third, "seconds", Query("A", $"sum by (le) (increase(shop_request_duration_seconds_bucket{{{Selector}}}[$__range]))") with { Legend = "{{le}}", Instant = true, Format = QueryFormat.Heatmap }),
        Of(15, "Duration over Time", PanelType.Heatmap, PanelSize.Third, "seconds", Query("A", $"sum by (le) (increase(shop_request_duration_seconds_bucket{{{Selector}}}[$__rate_interval]))") with { Legend = "{{le}}", Format = QueryFormat.Heatmap }));

    private static EquatableArray<Panel> Orders { get; } = EquatableArray.Of(
        Of(21, "About", PanelType.Text, PanelSize.Full, "") with { Content = "# Orders\n\nSee **the wiki**.", Queries = [] },
        Of(22, "Cache Use", PanelType.Gauge, PanelSize.Quarter, "ratio", Query("A", $"sum(shop_cache_bytes{{{Selector}}}) / 1e9")) with
        {
            Min = 0,
            Max = 1.0m,
            Thresholds = EquatableArray.Of(new PanelThreshold(Comparison.Above, 0.80m, AlertSeverity.Warning), new PanelThreshold(Comparison.Above, 0.95m, AlertSeverity.Critical)),
        },
        Of(23, "Queues", PanelType.BarGauge, PanelSize.Quarter, "orders", Query("A", $"sum by (shard) (shop_queue_length{{{Selector}}})") with { Legend = "shard {{shard}}", Instant = true }) with
        {
            Thresholds = EquatableArray.Of(new PanelThreshold(Comparison.Above, 0, AlertSeverity.Info), new PanelThreshold(Comparison.AtLeast, 100, AlertSeverity.Critical)),
        },
        Of(24, "Methods", PanelType.PieChart, PanelSize.Quarter, "requests", Query("A", $"sum by (method) (increase(shop_requests_total{{{Selector}}}[$__range]))") with { Legend = "{{method}}", Instant = true }),
        Of(25, "Routes", PanelType.Table, PanelSize.Half, "", Query("A", $"topk(10, sum by (route) (increase(shop_requests_total{{{Selector}}}[$__range])))") with { Instant = true, Format = QueryFormat.Table }) with { Columns = EquatableArray.Of("route", "Value") },
        Of(
            26,
            "Latest Order",
            PanelType.Stat,
            PanelSize.Quarter,
            "timestamp",
            Query("A", $"max(shop_last_order_timestamp_seconds{{{Selector}}})") with { Instant = true }),
        Of(
            27,
            "Two Tables",
            PanelType.Table,
            PanelSize.Full,
            "bytes",
            Query("A", $"sum by (instance) (shop_cache_bytes{{{Selector}}})") with { Instant = true, Format = QueryFormat.Table, Legend = "cache" },
            Query("B", $"max by (instance) (shop_uptime_seconds{{{Selector}}})") with { Instant = true, Format = QueryFormat.Table, Unit = "seconds", Legend = "uptime" }));

    private static PanelQuery Query(string refId, string expr) => new(refId, expr, "", null, null, RightAxis: false, Instant: false, QueryFormat.TimeSeries);

    private static Panel Of(int id, string title, PanelType type, PanelSize? size, string unit, params PanelQuery[] queries) => new(
        id, title, type, $"What “{title}” shows.", size, EquatableArray.Of(queries), unit, null, null, null, StackMode.None, [], [], [], null, []);
}
