namespace ObserverMetrics.Gen.Manifest.Model;

/// <summary>The default names of the emitted files, which are also the keys of a manifest's <c>files</c> section.</summary>
public static class OutputFileNames
{
    /// <summary>The Grafana dashboard.</summary>
    public const string Dashboard = "grafana_dashboard.json";

    /// <summary>Recording and alerting rules for Prometheus.</summary>
    public const string RulesYaml = "prometheus_alerting_rules.yaml";

    /// <summary>The same rules as JSON, for tools that read no YAML.</summary>
    public const string RulesJson = "prometheus_alerting_rules.json";

    /// <summary>Tests of the alerts, for <c>promtool test rules</c>.</summary>
    public const string AlertTests = "prometheus_alerting_rules_test.yaml";

    /// <summary>The manifest's own tests of the alerts, for <c>promtool test rules</c>.</summary>
    public const string GivenAlertTests = "prometheus_alerting_rules_given_test.yaml";

    /// <summary>Prometheus's configuration.</summary>
    public const string Prometheus = "prometheus.yml";

    /// <summary>Alertmanager's configuration.</summary>
    public const string Alertmanager = "alertmanager.yml";

    /// <summary>Grafana's provisioning of the data source.</summary>
    public const string GrafanaDataSources = "grafana_datasources.yml";

    /// <summary>Grafana's provisioning of the dashboard.</summary>
    public const string GrafanaDashboards = "grafana_dashboards.yml";

    /// <summary>The Compose file that runs Prometheus, Grafana and Alertmanager with the other files.</summary>
    public const string Compose = "docker_compose_monitoring.json";

    /// <summary>The catalogue of metrics, panels and alerts for people.</summary>
    public const string Catalogue = "METRICS.md";

    /// <summary>What to do about each alert, for people.</summary>
    public const string Runbooks = "RUNBOOKS.md";

    /// <summary>The rules as a <c>PrometheusRule</c> of Prometheus Operator.</summary>
    public const string KubernetesRules = "kubernetes/prometheus_rule.yaml";

    /// <summary>The targets as a <c>ServiceMonitor</c> or <c>PodMonitor</c> of Prometheus Operator.</summary>
    public const string KubernetesMonitor = "kubernetes/monitor.yaml";

    /// <summary>The dashboard as a <c>ConfigMap</c> for Grafana's sidecar.</summary>
    public const string KubernetesDashboard = "kubernetes/dashboard.yaml";

    /// <summary>All of them, in the order in which they are emitted.</summary>
    public static EquatableArray<string> All { get; } = EquatableArray.Of(
        Dashboard, RulesYaml, RulesJson, AlertTests, GivenAlertTests, Prometheus, Alertmanager, GrafanaDataSources, GrafanaDashboards, Compose, Catalogue, Runbooks,
        KubernetesRules, KubernetesMonitor, KubernetesDashboard);
}
