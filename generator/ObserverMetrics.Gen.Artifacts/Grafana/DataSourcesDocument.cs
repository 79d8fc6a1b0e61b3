using ObserverMetrics.Gen.Artifacts.Compose;
using ObserverMetrics.Gen.Artifacts.Documents;
using ObserverMetrics.Gen.Manifest.Model;

namespace ObserverMetrics.Gen.Artifacts.Grafana;

/// <summary>Grafana's data sources, see <see href="https://grafana.com/docs/grafana/latest/administration/provisioning/#data-sources"/>.</summary>
internal static class DataSourcesDocument
{
    public static MapNode Of(MetricsManifest manifest, DeploymentModel deployment)
    {
        var topology = Topology.Of(deployment);
        var sources = new ListNode
        {
            new MapNode
            {
                ["name"] = "Prometheus",
                ["uid"] = "prometheus",
                ["type"] = "prometheus",
                ["access"] = "proxy",
                ["url"] = "http://" + topology.Prometheus.Address,
                ["isDefault"] = true,
                ["editable"] = false,
                ["jsonData"] = new MapNode
                {
                    // $__rate_interval is computed from it.
                    ["timeInterval"] = deployment.ScrapeInterval,
                    ["httpMethod"] = "POST",
                    ["manageAlerts"] = false,
                },
            },
        };
        if (manifest.Alertmanager is not null)
            sources.Add(Alertmanager(topology));

        return new MapNode { ["apiVersion"] = 1, ["datasources"] = DollarSigns.Doubled(sources) };
    }

    private static MapNode Alertmanager(Topology topology) => new()
    {
        ["name"] = "Alertmanager",
        ["uid"] = "alertmanager",
        ["type"] = "alertmanager",
        ["access"] = "proxy",
        ["url"] = "http://" + topology.Alertmanager.Address,
        ["editable"] = false,
        ["jsonData"] = new MapNode { ["implementation"] = "prometheus", ["handleGrafanaManagedAlerts"] = false },
    };
}
