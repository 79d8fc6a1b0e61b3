using ObserverMetrics.Gen.Artifacts.Documents;
using ObserverMetrics.Gen.Artifacts.Grafana;
using ObserverMetrics.Gen.Artifacts.Json;
using ObserverMetrics.Gen.Manifest.Model;

namespace ObserverMetrics.Gen.Artifacts.Kubernetes;

/// <summary>The dashboard as a <c>ConfigMap</c> that the sidecar of Grafana's Helm chart finds: <see href="https://github.com/grafana/helm-charts/tree/main/charts/grafana#sidecar-for-dashboards"/>.</summary>
internal static class DashboardConfigMapDocument
{
    private const string FolderAnnotation = "grafana_folder";

    public static MapNode Of(MetricsManifest manifest, DeploymentModel deployment, KubernetesModel kubernetes)
    {
        var folder = kubernetes.Folder is { } name ? new MapNode { [FolderAnnotation] = name } : null;
        var configMap = ObjectMetadata.Object("v1", "ConfigMap", deployment.Job + "-dashboard", kubernetes.Namespace, kubernetes.DashboardLabels, folder);

        // All dashboards get into one folder of the sidecar: the file's name must be the manifest's own.
        configMap["data"] = new MapNode { [deployment.Job + ".json"] = JsonText.Write(DashboardDocument.Of(manifest)).ToString() };
        return configMap;
    }
}
