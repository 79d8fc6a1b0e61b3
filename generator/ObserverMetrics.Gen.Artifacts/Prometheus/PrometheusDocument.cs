using ObserverMetrics.Gen.Artifacts.Compose;
using ObserverMetrics.Gen.Artifacts.Documents;
using ObserverMetrics.Gen.Artifacts.Outputs;
using ObserverMetrics.Gen.Manifest.Model;

namespace ObserverMetrics.Gen.Artifacts.Prometheus;

/// <summary><c>prometheus.yml</c>, see <see href="https://prometheus.io/docs/prometheus/latest/configuration/configuration/"/>.</summary>
internal static class PrometheusDocument
{
    /// <summary>The rules as Prometheus loads them: the YAML file, or the JSON file where only that is emitted.</summary>
    public static string? RulesFile(MetricsManifest manifest) =>
        manifest.FileName(OutputFileNames.RulesYaml) ?? manifest.FileName(OutputFileNames.RulesJson);

    public static MapNode Of(MetricsManifest manifest, DeploymentModel deployment) => new()
    {
        ["global"] = new MapNode
        {
            ["scrape_interval"] = deployment.ScrapeInterval,
            ["evaluation_interval"] = deployment.ScrapeInterval,
            ["external_labels"] = ExternalLabels(deployment),
        },
        ["rule_files"] = RuleFiles(manifest),
        ["alerting"] = manifest.Alertmanager is null ? null : Alerting(Topology.Of(deployment)),
        ["scrape_configs"] = new ListNode
        {
            new MapNode
            {
                ["job_name"] = deployment.Job,
                ["metrics_path"] = "/metrics",
                ["static_configs"] = StaticTargets(deployment.Targets),
            },
        },
    };

    private static Node? ExternalLabels(DeploymentModel deployment)
    {
        var labels = new MapNode();
        foreach (var label in deployment.ExternalLabels)
            labels.Add(label.Name, label.Value);

        return labels.OrNull() is { } some && ExpandsVariables(deployment.Prometheus.Version) ? DollarSigns.Doubled(some) : labels.OrNull();
    }

    /// <remarks>From version 3 on, see <see href="https://prometheus.io/docs/prometheus/latest/migration/"/>; tags without a number follow the latest version.</remarks>
    private static bool ExpandsVariables(string version)
    {
        var major = new string([.. version.TrimStart('v').TakeWhile(char.IsDigit)]);
        return major.Length == 0 || major.Length > 1 || major[0] >= '3';
    }

    private static ListNode? RuleFiles(MetricsManifest manifest) =>
        RulesFile(manifest) is { } rules && manifest.FileName(OutputFileNames.Prometheus) is { } own
            ? ListNode.Of([RelativePath.Between(own, rules)])
            : null;

    private static MapNode Alerting(Topology topology) => new()
    {
        ["alertmanagers"] = new ListNode { new MapNode { ["static_configs"] = StaticTargets([topology.Alertmanager.Address]) } },
    };

    private static ListNode StaticTargets(IEnumerable<string> targets) => [new MapNode { ["targets"] = ListNode.Of(targets) }];
}
