using System.Globalization;
using ObserverMetrics.Gen.Artifacts.Documents;
using ObserverMetrics.Gen.Artifacts.Grafana;
using ObserverMetrics.Gen.Artifacts.Outputs;
using ObserverMetrics.Gen.Artifacts.Prometheus;
using ObserverMetrics.Gen.Manifest.Model;

namespace ObserverMetrics.Gen.Artifacts.Compose;

/// <summary>The services of the Compose file.</summary>
internal sealed class ComposeServices(MetricsManifest manifest, DeploymentModel deployment)
{
    private const string DashboardFile = DashboardProviderDocument.Folder + "/dashboard.json";

    private readonly Topology _topology = Topology.Of(deployment);
    private readonly Mounts _mounts = new(manifest);

    /// <summary>The named volume in which a service keeps its data.</summary>
    public static string DataVolume(string service) => service + "_data";

    public MapNode? Prometheus()
    {
        if (manifest.FileName(OutputFileNames.Prometheus) is not { } configuration)
            return null;

        var endpoint = _topology.Prometheus;
        var mounts = new ListNode { _mounts.File(configuration, "/etc/prometheus/prometheus.yml") };
        if (PrometheusDocument.RulesFile(manifest) is { } rules)
            mounts.Add(_mounts.File(rules, ContainerPath.Join("/etc/prometheus", RelativePath.Between(configuration, rules))));

        return Service(endpoint, "prom/prometheus", mounts, "/prometheus", Command(
            endpoint,
            "--config.file=/etc/prometheus/prometheus.yml",
            "--storage.tsdb.path=/prometheus",
            "--web.external-url=" + endpoint.HostUrl));
    }

    public MapNode? Alertmanager()
    {
        if (manifest.Alertmanager is not { } alertmanager || manifest.FileName(OutputFileNames.Alertmanager) is not { } configuration)
            return null;

        var endpoint = _topology.Alertmanager;
        ListNode mounts = [_mounts.File(configuration, "/etc/alertmanager/alertmanager.yml"), .. _mounts.Secrets(alertmanager)];
        return Service(endpoint, "prom/alertmanager", mounts, "/alertmanager", Command(
            endpoint,
            "--config.file=/etc/alertmanager/alertmanager.yml",
            "--storage.path=/alertmanager",
            "--web.external-url=" + endpoint.HostUrl,
            "--cluster.listen-address="));
    }

    public MapNode Grafana()
    {
        var dataSources = manifest.FileName(OutputFileNames.GrafanaDataSources);
        var provider = manifest.FileName(OutputFileNames.GrafanaDashboards);
        var dashboard = manifest.FileName(OutputFileNames.Dashboard);
        var mounts = new ListNode();
        if (dataSources is not null)
            mounts.Add(_mounts.File(dataSources, "/etc/grafana/provisioning/datasources/datasources.yml"));

        if (provider is not null)
            mounts.Add(_mounts.File(provider, "/etc/grafana/provisioning/dashboards/dashboards.yml"));

        if (dashboard is not null)
            mounts.Add(_mounts.File(dashboard, DashboardFile));

        var service = Service(_topology.Grafana, "grafana/grafana", mounts, "/var/lib/grafana", command: null);
        service.Add("environment", Environment(hasHome: dashboard is not null));
        return service;
    }

    private MapNode Environment(bool hasHome) => new()
    {
        ["GF_SECURITY_ADMIN_PASSWORD"] = new TextNode("${GF_SECURITY_ADMIN_PASSWORD:?choose a password for Grafana's user admin}") { IsExpanded = true },
        ["GF_USERS_ALLOW_SIGN_UP"] = "false",
        ["GF_DASHBOARDS_DEFAULT_HOME_DASHBOARD_PATH"] = hasHome ? DashboardFile : null,
        ["GF_SERVER_HTTP_ADDR"] = _topology.IsHost ? deployment.Grafana.Bind : null,
        ["GF_SERVER_HTTP_PORT"] = _topology.IsHost ? deployment.Grafana.Port.ToString(CultureInfo.InvariantCulture) : null,
        ["GF_SERVER_ROOT_URL"] = _topology.Grafana.HostUrl,
    };

    private ListNode Command(Endpoint endpoint, params string[] flags) =>
        ListNode.Of(_topology.IsHost ? [.. flags, "--web.listen-address=" + endpoint.Listen] : flags);

    private MapNode Service(Endpoint endpoint, string image, ListNode mounts, string dataFolder, ListNode? command)
    {
        mounts.Add(Mounts.Volume(DataVolume(endpoint.Name), dataFolder));
        return new MapNode
        {
            ["image"] = image + ":" + endpoint.Version,
            ["restart"] = "unless-stopped",
            ["network_mode"] = _topology.IsHost ? "host" : null,
            ["extra_hosts"] = _topology.IsHost ? null : ListNode.Of(["host.docker.internal:host-gateway"]),
            ["ports"] = _topology.IsHost ? null : ListNode.Of([endpoint.Published]),
            ["command"] = command,
            ["volumes"] = mounts,
        };
    }
}
