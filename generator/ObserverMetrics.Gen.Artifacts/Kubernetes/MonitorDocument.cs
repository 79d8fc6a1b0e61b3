using ObserverMetrics.Gen.Artifacts.Documents;
using ObserverMetrics.Gen.Manifest.Model;

namespace ObserverMetrics.Gen.Artifacts.Kubernetes;

/// <summary>What is scraped, as a <c>ServiceMonitor</c> or a <c>PodMonitor</c>: <see href="https://prometheus-operator.dev/docs/api-reference/api/#monitoring.coreos.com/v1.ServiceMonitor"/>.</summary>
internal static class MonitorDocument
{
    public static MapNode Of(DeploymentModel deployment, KubernetesModel kubernetes)
    {
        var (kind, endpoints) = kubernetes.Monitor == MonitorKind.Service ? ("ServiceMonitor", "endpoints") : ("PodMonitor", "podMetricsEndpoints");
        var monitor = ObjectMetadata.Object(ObjectMetadata.OperatorVersion, kind, deployment.Job, kubernetes.Namespace, kubernetes.Labels);
        monitor["spec"] = new MapNode
        {
            ["selector"] = new MapNode { ["matchLabels"] = ObjectMetadata.Values(kubernetes.Selector) },
            ["namespaceSelector"] = kubernetes.Namespaces.Count == 0 ? null : new MapNode { ["matchNames"] = ListNode.Of(kubernetes.Namespaces) },
            [endpoints] = new ListNode { Endpoint(deployment, kubernetes) },
        };
        return monitor;
    }

    private static MapNode Endpoint(DeploymentModel deployment, KubernetesModel kubernetes) => new()
    {
        ["port"] = kubernetes.Port,
        ["path"] = kubernetes.Path,
        ["interval"] = deployment.ScrapeInterval,
        ["relabelings"] = new ListNode
        {
            new MapNode
            {
                Comment = "The rules and the dashboard know the job by this name.",
                ["targetLabel"] = "job",
                ["replacement"] = deployment.Job,
            },
        },
    };
}
