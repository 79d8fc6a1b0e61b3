using ObserverMetrics.Gen.Artifacts.Documents;
using ObserverMetrics.Gen.Manifest.Model;

namespace ObserverMetrics.Gen.Artifacts.Compose;

/// <summary>The Compose file, as JSON, see <see href="https://github.com/compose-spec/compose-spec/blob/main/spec.md"/>.</summary>
/// <remarks>A service runs where its configuration is emitted: one that the manifest switches off is somebody else's.</remarks>
internal static class ComposeDocument
{
    public static MapNode Of(MetricsManifest manifest, DeploymentModel deployment)
    {
        var services = new ComposeServices(manifest, deployment);
        var byName = new MapNode
        {
            ["prometheus"] = services.Prometheus(),
            ["alertmanager"] = services.Alertmanager(),
            ["grafana"] = services.Grafana(),
        };
        return new MapNode
        {
            ["x-generated"] = new MapNode
            {
                ["by"] = "ObserverMetrics.Gen",
                ["manifest"] = manifest.Name,
                ["exposition"] = "sha256:" + manifest.ExpositionHash,
            },
            ["services"] = DollarSigns.Doubled(byName),
            ["volumes"] = Volumes(byName),
        };
    }

    private static MapNode Volumes(MapNode services)
    {
        var volumes = new MapNode();
        foreach (var service in services)
            volumes.Add(ComposeServices.DataVolume(service.Key), new MapNode());

        return volumes;
    }
}
