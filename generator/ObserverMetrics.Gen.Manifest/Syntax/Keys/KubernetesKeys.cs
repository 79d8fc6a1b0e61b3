using ObserverMetrics.Gen.Manifest.Model;
using ObserverMetrics.Gen.Manifest.Syntax.Shapes;
using static ObserverMetrics.Gen.Manifest.Syntax.Shapes.CollectionShapes;
using static ObserverMetrics.Gen.Manifest.Syntax.Shapes.ScalarShapes;

namespace ObserverMetrics.Gen.Manifest.Syntax.Keys;

/// <summary>Kubernetes, in the <c>deployment</c> section.</summary>
internal static class KubernetesKeys
{
    public static readonly Key<Spanned<string>> Namespace = new(
        "namespace", Of(Grammars.KubernetesName), "The namespace of the objects.", otherwise: "that of whoever applies them");

    public static readonly Key<IReadOnlyList<LabelFeedSyntax>> Labels = new(
        "labels", LabelMap, "Labels of the rules and the monitor, by which the operator selects them.", example: "{ release: prometheus }");

    public static readonly Key<Spanned<MonitorKind>> Monitor = new(
        "monitor", Word(("service", MonitorKind.Service), ("pod", MonitorKind.Pod)), "Whether services or pods are scraped.", byDefault: "service");

    public static readonly Key<IReadOnlyList<LabelFeedSyntax>> Selector = new(
        "selector", LabelMap, "The labels of these services or pods.", isMandatory: true, example: "{ app.kubernetes.io/name: shop }");

    public static readonly Key<IReadOnlyList<Spanned<string>>> Namespaces = new(
        "namespaces", ListOf(Of(Grammars.KubernetesName)), "The namespaces of these services or pods.", otherwise: "that of the objects", example: "[shop]");

    public static readonly Key<Spanned<string>> Port = new("port", Of(Grammars.KubernetesName), "The name of their port.", byDefault: "metrics");

    public static readonly Key<Spanned<string>> Path = new("path", Of(Grammars.UrlPath), "The path of the metrics.", byDefault: "/metrics");

    public static readonly Key<IReadOnlyList<LabelFeedSyntax>> DashboardLabels = new(
        "dashboard_labels", LabelMap, "Labels by which Grafana's sidecar selects the dashboard.", byDefault: "{ grafana_dashboard: '1' }");

    public static readonly Key<Spanned<string>> Folder = new("folder", Line, "Grafana's folder of the dashboard.", otherwise: "the general one", example: "Shop");

    public static readonly KeyTable Table = new(
        "kubernetes section", Namespace, Labels, Monitor, Selector, Namespaces, Port, Path, DashboardLabels, Folder);

    public static readonly Shape<KubernetesSyntax> Section = Table<KubernetesSyntax>(Table, map => new()
    {
        Namespace = map.Read(Namespace),
        Labels = map.ReadAll(Labels),
        Monitor = map.Read(Monitor),
        Selector = map.ReadAll(Selector),
        Namespaces = map.ReadAll(Namespaces),
        Port = map.Read(Port),
        Path = map.Read(Path),
        DashboardLabels = map.Read(DashboardLabels),
        Folder = map.Read(Folder),
    });

    private static Shape<IReadOnlyList<LabelFeedSyntax>> LabelMap => MapOf<Spanned<string>, LabelFeedSyntax>(
        Grammars.KubernetesLabel, Of(Grammars.KubernetesLabelValue), (name, value) => value is null ? null : new LabelFeedSyntax(name, value));
}
