using ObserverMetrics.Gen.Artifacts.Documents;
using ObserverMetrics.Gen.Artifacts.Prometheus;
using ObserverMetrics.Gen.Manifest.Model;

namespace ObserverMetrics.Gen.Artifacts.Kubernetes;

/// <summary>The rules as a <c>PrometheusRule</c>: <see href="https://prometheus-operator.dev/docs/api-reference/api/#monitoring.coreos.com/v1.PrometheusRule"/>.</summary>
internal static class PrometheusRuleDocument
{
    public static MapNode Of(MetricsManifest manifest, DeploymentModel deployment, KubernetesModel kubernetes)
    {
        var rule = ObjectMetadata.Object(ObjectMetadata.OperatorVersion, "PrometheusRule", deployment.Job, kubernetes.Namespace, kubernetes.Labels);
        rule["spec"] = RulesDocument.Of(manifest);
        return rule;
    }
}
