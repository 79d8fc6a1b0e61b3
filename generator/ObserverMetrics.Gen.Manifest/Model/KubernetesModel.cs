namespace ObserverMetrics.Gen.Manifest.Model;

/// <summary>How Prometheus Operator and Grafana's sidecar find rules, targets and dashboard on Kubernetes.</summary>
/// <param name="Namespace">The namespace of the objects, or null where whoever applies them decides.</param>
/// <param name="Labels">Labels of the objects, by which the operator selects them.</param>
/// <param name="Monitor">Whether services or pods are scraped.</param>
/// <param name="Selector">The labels of these services or pods.</param>
/// <param name="Namespaces">The namespaces of these services or pods; empty for that of the objects.</param>
/// <param name="Port">The name of the port.</param>
/// <param name="Path">The path of the metrics.</param>
/// <param name="DashboardLabels">Labels by which the sidecar selects the dashboard.</param>
/// <param name="Folder">Grafana's folder of the dashboard, or null for its general one.</param>
public sealed record KubernetesModel(
    string? Namespace,
    EquatableArray<NameValue> Labels,
    MonitorKind Monitor,
    EquatableArray<NameValue> Selector,
    EquatableArray<string> Namespaces,
    string Port,
    string Path,
    EquatableArray<NameValue> DashboardLabels,
    string? Folder);

/// <summary>What the operator scrapes.</summary>
public enum MonitorKind
{
    /// <summary>The endpoints of services: a <c>ServiceMonitor</c>.</summary>
    Service,

    /// <summary>Pods, without a service: a <c>PodMonitor</c>.</summary>
    Pod,
}
