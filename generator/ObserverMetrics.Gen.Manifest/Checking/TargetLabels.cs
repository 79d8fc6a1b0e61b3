using ObserverMetrics.Gen.Manifest.Diagnostics;
using ObserverMetrics.Gen.Manifest.Model;
using ObserverMetrics.Gen.Manifest.Syntax;

namespace ObserverMetrics.Gen.Manifest.Checking;

/// <summary>The labels that a target gives to all of its series when Prometheus scrapes it: a series' own of the same name becomes <c>exported_…</c>.</summary>
internal static class TargetLabels
{
    private static readonly string[] Always = ["job", "instance"];

    // What Prometheus Operator's own relabelling sets; a PodMonitor knows of no service.
    private static readonly Dictionary<MonitorKind, string[]> OfMonitor = new()
    {
        [MonitorKind.Service] = ["namespace", "pod", "container", "endpoint", "service"],
        [MonitorKind.Pod] = ["namespace", "pod", "container", "endpoint"],
    };

    /// <summary>All of them: Prometheus's, the operator's, and those that the manifest names.</summary>
    public static IReadOnlyList<string> Of(ManifestSyntax syntax) =>
        [.. Always.Concat(OfOperator(syntax.Deployment?.Kubernetes)).Concat(syntax.TargetLabels.Select(label => label.Value)).Distinct(StringComparer.Ordinal)];

    /// <summary>Those of Prometheus Operator; none without Kubernetes.</summary>
    public static IReadOnlyList<string> OfOperator(KubernetesSyntax? kubernetes) =>
        kubernetes is null ? [] : OfMonitor[kubernetes.Monitor?.Value ?? MonitorKind.Service];

    /// <summary>The labels that short forms keep in rules: one job in two namespaces is two environments.</summary>
    public static IReadOnlyList<string> KeptByRules(ManifestSyntax syntax) => syntax switch
    {
        { Alerting.By: { } written } => [.. written.Select(label => label.Value)],
        _ when NamespacesOf(syntax).Count > 1 => ["namespace", "job"],
        _ => ["job"],
    };

    /// <summary>The namespaces in which Prometheus Operator scrapes, as far as the manifest names them.</summary>
    public static IReadOnlyList<string> NamespacesOf(ManifestSyntax syntax) =>
        [.. (syntax.Deployment?.Kubernetes?.Namespaces ?? []).Select(name => name.Value)];

    /// <summary>Reports those that no target can give.</summary>
    public static void Check(ManifestSyntax syntax, CheckContext context)
    {
        foreach (var label in syntax.TargetLabels.Where(label => label.Value is "le" or "quantile" || label.Value.StartsWith("__", StringComparison.Ordinal)))
            context.Report(ManifestRules.ImpossibleTargetLabel, label.Span, label.Value);
    }
}
