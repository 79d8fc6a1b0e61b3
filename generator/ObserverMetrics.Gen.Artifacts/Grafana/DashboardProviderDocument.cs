using ObserverMetrics.Gen.Artifacts.Documents;
using ObserverMetrics.Gen.Manifest.Model;

namespace ObserverMetrics.Gen.Artifacts.Grafana;

/// <summary>Grafana's dashboard provider, see <see href="https://grafana.com/docs/grafana/latest/administration/provisioning/#dashboards"/>.</summary>
internal static class DashboardProviderDocument
{
    /// <summary>The folder in Grafana's container in which it finds the dashboard.</summary>
    public const string Folder = "/etc/grafana/dashboards";

    public static MapNode Of(MetricsManifest manifest)
    {
        var providers = new ListNode
        {
            new MapNode
            {
                ["name"] = manifest.Name,
                ["folder"] = manifest.Name,
                ["type"] = "file",
                ["disableDeletion"] = true,
                ["allowUiUpdates"] = false,
                ["options"] = new MapNode { ["path"] = Folder },
            },
        };
        return new MapNode { ["apiVersion"] = 1, ["providers"] = DollarSigns.Doubled(providers) };
    }
}
