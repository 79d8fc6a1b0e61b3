using ObserverMetrics.Gen.Manifest.Model;

namespace ObserverMetrics.Gen.Artifacts.Tests.Samples;

internal static class ShopDeployment
{
    public static AlertmanagerModel Alertmanager { get; } = new(
        EquatableArray.Of("alertname", "job"),
        EquatableArray.Of(
            new Receiver("pager", EquatableArray.Of<Channel>(new PagerDutyChannel("/etc/alertmanager/secrets/pagerduty_key", SendResolved: true))),
            new Receiver("team", EquatableArray.Of<Channel>(
                new SlackChannel("#shop-alerts", "/etc/alertmanager/secrets/slack_url", SendResolved: true),
                new EmailChannel("shop@example.com", "alerts@example.com", "smtp.example.com:587", "alerts", "smtp/password", RequireTls: true, SendResolved: false))),
            new Receiver("archive", EquatableArray.Of<Channel>(
                new WebhookChannel("http://127.0.0.1:9999/alerts", null, SendResolved: true),
                new EmailChannel("log@example.com", "alerts@example.com", "localhost:25", null, null, RequireTls: false, SendResolved: true)))),
        EquatableArray.Of(
            new Route(AlertSeverity.Critical, EquatableArray.Of("pager", "team", "archive")),
            new Route(AlertSeverity.Warning, EquatableArray.Of("team"))),
        EquatableArray.Of(
            new MuteTime("nights", EquatableArray.Of(AlertSeverity.Warning, AlertSeverity.Info), EquatableArray.Of("monday:friday"), "22:00", "06:00", "Europe/Berlin"),
            new MuteTime("weekend", EquatableArray.Of(AlertSeverity.Info), EquatableArray.Of("saturday", "sunday"), null, null, null),
            new MuteTime("maintenance", EquatableArray.Of(AlertSeverity.Critical), [], "03:00", "03:30", null)),
        EquatableArray.Of(
            new Inhibition("A warning is quiet while its critical twin fires.", EquatableArray.Of("SlowRequests", "Errors [%]"), EquatableArray.Of("SlowRequests", "Errors [%]"), EquatableArray.Of("alertname", "job", "instance", "cluster")),
            new Inhibition("SlowRequests asks the same as ShopTargetDown.", EquatableArray.Of("ShopTargetDown"), EquatableArray.Of("SlowRequests"), EquatableArray.Of("job", "instance", "cluster"))));

    public static DeploymentModel Create(NetworkMode network) => new(
        "shop",
        network == NetworkMode.Bridge ? EquatableArray.Of("host.docker.internal:9464", "shop-2.example.com:9464") : EquatableArray.Of("127.0.0.1:9464"),
        "15s",
        EquatableArray.Of(new NameValue("cluster", "on"), new NameValue("region", "eu-1")),
        network,
        new ServiceModel("v2.53.4", 9091, "127.0.0.1"),
        new ServiceModel("11.6.0", 3001, "127.0.0.1"),
        new ServiceModel("v0.28.1", 9094, "0.0.0.0"),
        new KubernetesModel(
            "monitoring",
            EquatableArray.Of(new NameValue("release", "prometheus")),
            MonitorKind.Service,
            EquatableArray.Of(new NameValue("app.kubernetes.io/name", "shop")),
            EquatableArray.Of("shop", "shop-staging"),
            "http",
            "/internal/metrics",
            EquatableArray.Of(new NameValue("grafana_dashboard", "1")),
            "Shop"));
}
