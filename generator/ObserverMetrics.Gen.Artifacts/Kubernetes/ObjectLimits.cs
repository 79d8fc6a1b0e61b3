using System.Text;
using ObserverMetrics.Gen.Artifacts.Documents;
using ObserverMetrics.Gen.Artifacts.Grafana;
using ObserverMetrics.Gen.Artifacts.Json;
using ObserverMetrics.Gen.Artifacts.Prometheus;
using ObserverMetrics.Gen.Manifest.Model;

namespace ObserverMetrics.Gen.Artifacts.Kubernetes;

/// <summary>How large objects may be.</summary>
public static class ObjectLimits
{
    /// <summary>Of all values of a <c>ConfigMap</c>'s data together: <see href="https://pkg.go.dev/k8s.io/api/core/v1#MaxSecretSize"/>.</summary>
    private const int ConfigMapBytes = 1 << 20;

    /// <summary>Of the rules as the operator writes them, which puts them into a <c>ConfigMap</c> with room to spare.</summary>
    private const int RuleBytes = ConfigMapBytes / 2;

    /// <summary>The objects that would be refused.</summary>
    public static EquatableArray<RefusedObject> Refused(MetricsManifest manifest)
    {
        var refused = new List<RefusedObject>();
        if (manifest.Deployment?.Kubernetes is null)
            return [];

        if (manifest.FileName(OutputFileNames.KubernetesRules) is { } rules && LeastYaml(RulesDocument.Of(manifest), 0) is > RuleBytes and var ofRules)
            refused.Add(new RefusedObject(rules, $"rules of at least {ofRules} bytes", $"Prometheus Operator refuses a PrometheusRule of more than {RuleBytes}"));

        if (manifest.FileName(OutputFileNames.KubernetesDashboard) is { } dashboard && JsonText.Write(DashboardDocument.Of(manifest)).Length is > ConfigMapBytes and var ofDashboard)
            refused.Add(new RefusedObject(dashboard, $"a dashboard of {ofDashboard} bytes", $"Kubernetes refuses a ConfigMap whose data has more than {ConfigMapBytes}"));

        return refused.ToEquatableArray();
    }

    // Without quotes and escapes, which the operator's writer adds where a text needs them.
    private static int LeastYaml(Node node, int indent) => node switch
    {
        MapNode map => map.Sum(entry => indent + Bytes(entry.Key) + ": ".Length + LeastYaml(entry.Value, indent + 2)),
        ListNode list => list.Sum(item => LeastYaml(item, indent)),
        TextNode text => Bytes(text.Text) + "\n".Length,
        _ => 0,
    };

    private static int Bytes(string text) => Encoding.UTF8.GetByteCount(text);
}

/// <summary>An object that would be refused.</summary>
/// <param name="File">The file that has it.</param>
/// <param name="Content">What it holds, and how much of it.</param>
/// <param name="Limit">Who refuses more than what, as a sentence without its end.</param>
public sealed record RefusedObject(string File, string Content, string Limit);
