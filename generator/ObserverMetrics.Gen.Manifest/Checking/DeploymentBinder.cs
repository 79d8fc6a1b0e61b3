using ObserverMetrics.Gen.Manifest.Diagnostics;
using ObserverMetrics.Gen.Manifest.Model;
using ObserverMetrics.Gen.Manifest.Syntax;

namespace ObserverMetrics.Gen.Manifest.Checking;

/// <summary>Makes the deployment's model: pinned images, ports, targets that Prometheus can reach.</summary>
internal static class DeploymentBinder
{
    private const string DockerHost = "host.docker.internal";
    private const string Loopback = "127.0.0.1";
    private const string DefaultPort = ":9464";
    private const int PrometheusPort = 9090;
    private const int GrafanaPort = 3000;
    private const int AlertmanagerPort = 9093;

    /// <summary>The model, or null without a <c>deployment</c> section.</summary>
    public static DeploymentModel? Bind(ManifestSyntax syntax, CheckContext context)
    {
        if (syntax.Deployment is not { } deployment)
            return null;

        var network = deployment.Network?.Value ?? NetworkMode.Bridge;
        foreach (var target in deployment.Targets)
            CheckReachable(target, network, context);

        if (deployment.ScrapeInterval is { Value.Milliseconds: 0 } interval)
            context.Report(ManifestRules.KeyDoesNotFit, interval.Span, "scrape_interval", "Prometheus cannot scrape without a pause", "write one such as '15s'");

        CheckPorts(deployment, context);

        var targets = deployment.Targets.Count > 0
            ? deployment.Targets.Select(target => target.Value).ToEquatableArray()
            : EquatableArray.Of((network == NetworkMode.Bridge ? DockerHost : Loopback) + DefaultPort);
        return new DeploymentModel(
            Slug.Of(syntax.Name!.Value),
            targets,
            deployment.ScrapeInterval?.Value.Prometheus ?? "15s",
            deployment.Labels.Select(label => new NameValue(label.Label.Value, label.From.Value)).ToEquatableArray(),
            network,
            Service(deployment.Prometheus, "v2.53.5", PrometheusPort),
            Service(deployment.Grafana, "11.6.0", GrafanaPort),
            Service(deployment.Alertmanager, "v0.28.1", AlertmanagerPort),
            KubernetesBinder.Bind(deployment.Kubernetes, syntax, context))
        {
            OnMachine = deployment.Kubernetes is null || SpeaksOfMachine(deployment),
        };
    }

    private static bool SpeaksOfMachine(DeploymentSyntax deployment) =>
        deployment.Targets.Count + deployment.Labels.Count > 0 || deployment.Network is not null
        || new[] { deployment.Prometheus, deployment.Grafana, deployment.Alertmanager }.Any(service => service != new ServiceSyntax());

    private static ServiceModel Service(ServiceSyntax written, string version, int port) =>
        new(written.Version?.Value ?? version, written.Port?.Value ?? port, written.Bind?.Value ?? Loopback);

    private static void CheckPorts(DeploymentSyntax deployment, CheckContext context)
    {
        (string Name, ServiceSyntax Written, int Default)[] services =
            [("Prometheus", deployment.Prometheus, PrometheusPort), ("Grafana", deployment.Grafana, GrafanaPort), ("Alertmanager", deployment.Alertmanager, AlertmanagerPort)];
        foreach (var (name, written, _) in services.Where(service => service.Written.Port is not null))
        {
            var port = written.Port!;
            if (Array.Find(services, other => other.Name != name && (other.Written.Port?.Value ?? other.Default) == port.Value).Name is { } owner)
                context.Report(ManifestRules.KeyDoesNotFit, port.Span, "port", $"{port.Value} is {owner}'s port already", "choose another");
        }
    }

    private static void CheckReachable(Spanned<string> target, NetworkMode network, CheckContext context)
    {
        var host = target.Value.Contains(':') ? target.Value[..target.Value.LastIndexOf(':')] : target.Value;
        var port = target.Value[host.Length..];
        var isLoopback = host is "localhost" or "[::1]" || host.StartsWith("127.", StringComparison.Ordinal);
        var mend = (network, host) switch
        {
            (_, "0.0.0.0" or "[::]") => $"where '{host}' is an address to listen on, not to call; write the host's name, as in '{DockerHost}{port}'",
            (NetworkMode.Bridge, _) when isLoopback => $"where '{host}' is Prometheus's own container; write '{DockerHost}{port}', or 'network: host'",
            (NetworkMode.Host, DockerHost) => $"where this name does not exist; write '{Loopback}{port}', or 'network: bridge'",
            _ => null,
        };
        if (mend is not null)
            context.Report(ManifestRules.UnreachableTarget, target.Span, target.Value, network.ToString().ToLowerInvariant(), mend);
    }
}
