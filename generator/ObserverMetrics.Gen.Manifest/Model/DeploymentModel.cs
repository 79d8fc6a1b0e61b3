namespace ObserverMetrics.Gen.Manifest.Model;

/// <summary>Where the application, Prometheus, Grafana and Alertmanager run.</summary>
/// <param name="Job">The scrape job's name.</param>
/// <param name="Targets">The application's addresses as <c>host:port</c>, as seen from where Prometheus runs.</param>
/// <param name="ScrapeInterval">How often Prometheus scrapes, as Prometheus writes it (<c>15s</c>).</param>
/// <param name="ExternalLabels">Labels that Prometheus adds to what it sends.</param>
/// <param name="Network">How the containers reach the application.</param>
/// <param name="Prometheus">Prometheus's image and address.</param>
/// <param name="Grafana">Grafana's image and address.</param>
/// <param name="Alertmanager">Alertmanager's image and address.</param>
/// <param name="Kubernetes">How the same is run on Kubernetes, or null where it is not.</param>
public sealed record DeploymentModel(
    string Job,
    EquatableArray<string> Targets,
    string ScrapeInterval,
    EquatableArray<NameValue> ExternalLabels,
    NetworkMode Network,
    ServiceModel Prometheus,
    ServiceModel Grafana,
    ServiceModel Alertmanager,
    KubernetesModel? Kubernetes)
{
    /// <summary>Whether Prometheus, Grafana and Alertmanager run in containers on a machine; not where the manifest speaks of Kubernetes alone.</summary>
    public bool OnMachine { get; init; } = true;
}

/// <summary>A container.</summary>
/// <param name="Version">The image's tag.</param>
/// <param name="Port">Its port on the host.</param>
/// <param name="Bind">The host's address on which the port is open.</param>
public sealed record ServiceModel(string Version, int Port, string Bind);

/// <summary>How the containers reach the application and each other.</summary>
public enum NetworkMode
{
    /// <summary>A network of their own; the host is <c>host.docker.internal</c>.</summary>
    Bridge,

    /// <summary>The host's network; everything is on its loopback addresses.</summary>
    Host,
}
