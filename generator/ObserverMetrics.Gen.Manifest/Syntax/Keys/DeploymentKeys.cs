using ObserverMetrics.Gen.Manifest.Model;
using ObserverMetrics.Gen.Manifest.Syntax.Parsing;
using ObserverMetrics.Gen.Manifest.Syntax.Shapes;
using static ObserverMetrics.Gen.Manifest.Syntax.Shapes.CollectionShapes;
using static ObserverMetrics.Gen.Manifest.Syntax.Shapes.ScalarShapes;

namespace ObserverMetrics.Gen.Manifest.Syntax.Keys;

/// <summary>The <c>deployment</c> section.</summary>
internal static class DeploymentKeys
{
    public static readonly Key<IReadOnlyList<Spanned<string>>> Targets = new(
        "targets", ListOf(Of(Grammars.Address)), "The application's addresses as host:port, as seen from where Prometheus runs.", example: "[localhost:9464]");

    public static readonly Key<Spanned<Duration>> ScrapeInterval = new(
        "scrape_interval", ScalarShapes.Duration, "How often Prometheus scrapes.", byDefault: "15s");

    public static readonly Key<IReadOnlyList<LabelFeedSyntax>> Labels = new(
        "labels",
        MapOf<Spanned<string>, LabelFeedSyntax>(Grammars.LabelName, Of(Grammars.LabelValue), (name, value) => value is null ? null : new LabelFeedSyntax(name, value)),
        "External labels: what Prometheus adds to what it sends.", example: "{ region: eu }");

    public static readonly Key<Spanned<NetworkMode>> Network = new(
        "network", Word(("bridge", NetworkMode.Bridge), ("host", NetworkMode.Host)), "How the containers reach the application.", byDefault: "bridge");

    public static readonly Key<ServiceSyntax> Prometheus = Service("prometheus", "Prometheus's image and address.");

    public static readonly Key<ServiceSyntax> Grafana = Service("grafana", "Grafana's image and address.");

    public static readonly Key<ServiceSyntax> Alertmanager = Service("alertmanager", "Alertmanager's image and address.");

    public static readonly Key<KubernetesSyntax> Kubernetes = new("kubernetes", KubernetesKeys.Section, "Objects for Prometheus Operator and Grafana's sidecar.");

    public static readonly KeyTable Table = new(
        "deployment section", Targets, ScrapeInterval, Labels, Network, Prometheus, Grafana, Alertmanager, Kubernetes);

    public static readonly Shape<DeploymentSyntax> Section = Table<DeploymentSyntax>(Table, Parse);

    private static DeploymentSyntax Parse(MappingReader map)
    {
        var (targets, network, kubernetes) = (map.ReadAll(Targets), map.Read(Network), map.Read(Kubernetes));
        return new()
        {
            Span = map.Span,

            // Which targets can be reached depends on the network: an unreadable one must not make them wrong, too.
            Targets = map.IsFaulty(Network) ? [] : targets,
            ScrapeInterval = map.Read(ScrapeInterval),
            Labels = map.ReadAll(Labels),
            Network = network,
            Prometheus = map.Read(Prometheus) ?? new(),
            Grafana = map.Read(Grafana) ?? new(),
            Alertmanager = map.Read(Alertmanager) ?? new(),
            Kubernetes = kubernetes,
            KubernetesKey = kubernetes is null ? null : map.SpanOf(Kubernetes),
        };
    }

    private static Key<ServiceSyntax> Service(string name, string description) =>
        new(name, Table<ServiceSyntax>(ServiceKeys.Table, ServiceKeys.Parse), description);
}
