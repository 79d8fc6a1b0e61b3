using ObserverMetrics.Gen.Manifest.Diagnostics;
using ObserverMetrics.Gen.Manifest.Model;
using ObserverMetrics.Gen.Manifest.Syntax;

namespace ObserverMetrics.Gen.Manifest.Checking;

/// <summary>Makes the model of the objects for Kubernetes.</summary>
internal static class KubernetesBinder
{
    public static KubernetesModel? Bind(KubernetesSyntax? written, ManifestSyntax syntax, CheckContext context)
    {
        if (written is null)
            return null;

        var taken = TargetLabels.OfOperator(written);
        foreach (var label in syntax.Groups.SelectMany(group => group.Metrics).SelectMany(metric => metric.Labels).Where(label => taken.Contains(label.Name.Value)))
            context.Report(ManifestRules.ScrapedLabel, label.Name.Span, label.Name.Value);

        return new KubernetesModel(
            written.Namespace?.Value,
            Values(written.Labels),
            written.Monitor?.Value ?? MonitorKind.Service,
            Values(written.Selector),
            written.Namespaces.Select(name => name.Value).ToEquatableArray(),
            written.Port?.Value ?? "metrics",
            written.Path?.Value ?? "/metrics",
            written.DashboardLabels is { } labels ? Values(labels) : EquatableArray.Of(new NameValue("grafana_dashboard", "1")),
            written.Folder?.Value);
    }

    private static EquatableArray<NameValue> Values(IReadOnlyList<LabelFeedSyntax> labels) =>
        labels.Select(label => new NameValue(label.Label.Value, label.From.Value)).ToEquatableArray();
}
