using System.Globalization;
using ObserverMetrics.Gen.Manifest.Model;

namespace ObserverMetrics.Gen.Artifacts.Compose;

/// <summary>Where the services listen and how they reach each other: decided here for Prometheus's, Grafana's and Compose's files alike.</summary>
internal sealed class Topology
{
    private Topology(DeploymentModel deployment)
    {
        IsHost = deployment.Network == NetworkMode.Host;
        Prometheus = new Endpoint("prometheus", 9090, deployment.Prometheus, IsHost);
        Grafana = new Endpoint("grafana", 3000, deployment.Grafana, IsHost);
        Alertmanager = new Endpoint("alertmanager", 9093, deployment.Alertmanager, IsHost);
    }

    /// <summary>Whether the containers use the host's network.</summary>
    public bool IsHost { get; }

    public Endpoint Prometheus { get; }

    public Endpoint Grafana { get; }

    public Endpoint Alertmanager { get; }

    public static Topology Of(DeploymentModel deployment) => new(deployment);
}

/// <summary>A service's addresses.</summary>
/// <param name="name">The service's name in the Compose file, which is also its host name on a bridge network.</param>
/// <param name="containerPort">The port on which its image listens.</param>
/// <param name="service">Its port and address on the host.</param>
/// <param name="isHost">Whether it listens on the host's network itself.</param>
internal sealed class Endpoint(string name, int containerPort, ServiceModel service, bool isHost)
{
    public string Name => name;

    public string Version => service.Version;

    /// <summary>The address on which it listens on the host: by itself, or through Docker.</summary>
    public string Listen => Join(service.Bind, service.Port);

    /// <summary>The published port as Compose writes it.</summary>
    public string Published => Listen + ":" + containerPort.ToString(CultureInfo.InvariantCulture);

    /// <summary>The address at which the other services reach it.</summary>
    public string Address => isHost ? HostAddress : Join(name, containerPort);

    /// <summary>The URL at which people on the host reach it.</summary>
    public string HostUrl => "http://" + HostAddress + "/";

    // "All addresses" is no address to connect to.
    private string HostAddress => Join(
        service.Bind switch
        {
            "0.0.0.0" => "127.0.0.1",
            "::" or "[::]" => "::1",
            var bind => bind,
        },
        service.Port);

    private static string Join(string host, int port)
    {
        var bracketed = host.Contains(':') && host[0] != '[' ? "[" + host + "]" : host;
        return bracketed + ":" + port.ToString(CultureInfo.InvariantCulture);
    }
}
