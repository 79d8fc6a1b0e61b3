using ObserverMetrics.Gen.Manifest.Model;

namespace ObserverMetrics.Gen.Artifacts.Tests.Samples;

internal static class ShopRules
{
    public static EquatableArray<RuleGroup> Groups { get; } = EquatableArray.Of(
        new RuleGroup(
            "Shop.http",
            "HTTP",
            "30s",
            EquatableArray.Of(
                new Recording(
                    "shop:requests:rate5m",
                    "sum by (job) (rate(shop_requests_total[5m]))",
                    "Requests per second.",
                    "requests/s",
                    "groups.http.recordings.shop:requests:rate5m")),
            EquatableArray.Of(
                Of(
                    "SlowRequests",
                    "histogram_quantile(\n  0.99,\n  sum by (job, le) (rate(shop_request_duration_seconds_bucket[5m]))\n) > 2\n",
                    AlertSeverity.Critical,
                    "5m",
                    "groups.http.alerts.SlowRequests") with
                {
                    KeepFiringFor = "10m",
                    Runbook = "# Look at\n\n1. the database\n2. the `cache`\n",
                    Annotations = EquatableArray.Of(
                        new NameValue("summary", "1 % of requests take {{ $value | humanizeDuration }}"),
                        new NameValue("description", "Route: {{ $labels.route }}\nA second line: # no comment\n"),
                        new NameValue("runbook_url", "https://runbooks.example.com/RUNBOOKS.md#slowrequests"),
                        new NameValue("dashboard_url", "https://grafana.example.com/d/shop?viewPanel=12")),
                },
                Of(
                    "SlowRequests",
                    "histogram_quantile(0.99, sum by (job, le) (rate(shop_request_duration_seconds_bucket[5m]))) > 0.5",
                    AlertSeverity.Warning,
                    "5m",
                    "groups.http.alerts.SlowRequests") with
                {
                    Labels = EquatableArray.Of(new NameValue("severity", "warning"), new NameValue("team", "no")),
                    Tests = EquatableArray.Of(
                        new AlertTestCase("SlowRequests, test 1 of the manifest", EquatableArray.Of(new NameValue("shop_request_duration_seconds_bucket{le=\"+Inf\"}", "0+60x10")), "1m", "10m", null, [], null, []),
                        new AlertTestCase(
                            "SlowRequests, test 2 of the manifest",
                            EquatableArray.Of(
                                new NameValue("shop_request_duration_seconds_bucket{job=\"shop\",le=\"0.5\"}", "0+0x20"),
                                new NameValue("shop_request_duration_seconds_bucket{job=\"shop\",le=\"1\"}", "0+30x20"),
                                new NameValue("shop_request_duration_seconds_bucket{job=\"shop\",le=\"+Inf\"}", "0+30x20")),
                            "30s",
                            "10m",
                            EquatableArray.Of(new NameValue("job", "shop")),
                            EquatableArray.Of(AlertSeverity.Warning),
                            0.995m,
                            EquatableArray.Of(new NameValue("summary", "SlowRequests: 0.995"))),
                        new AlertTestCase(
                            "SlowRequests, test 3 of the manifest",
                            EquatableArray.Of(new NameValue("shop_request_duration_seconds_bucket{job=\"shop\",le=\"1\"}", "0+30x20")),
                            "1m",
                            "10m",
                            EquatableArray.Of(new NameValue("job", "shop")),
                            EquatableArray.Of(AlertSeverity.Warning),
                            0.75m,
                            [])),
                })),
        new RuleGroup(
            "Shop.orders",
            "Orders",
            null,
            [],
            EquatableArray.Of(Of("NoOrders", "time() - max by (job) (shop_last_order_timestamp_seconds) > 3600", AlertSeverity.Info, null, "groups.orders.alerts.NoOrders"))),
        new RuleGroup("Shop.empty", "Nothing", null, [], []),
        new RuleGroup(
            "Shop.monitoring",
            "Monitoring itself",
            null,
            [],
            EquatableArray.Of(Of("ShopTargetDown", "up{job=\"shop\"} == 0 or absent(up{job=\"shop\"})", AlertSeverity.Critical, "5m", ""))));

    private static Alert Of(string name, string expr, AlertSeverity severity, string? @for, string path) => new(
        name,
        expr,
        @for,
        null,
        severity,
        EquatableArray.Of(new NameValue("severity", severity.ToString().ToLowerInvariant())),
        EquatableArray.Of(new NameValue("summary", $"{name}: {{{{ $value }}}}")),
        null,
        path,
        []);
}
