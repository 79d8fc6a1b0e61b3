using ObserverMetrics.Gen.Artifacts.Documents;
using ObserverMetrics.Gen.Manifest.Model;

namespace ObserverMetrics.Gen.Artifacts.Alertmanager;

/// <summary>Warnings that are quiet while a critical alert says the same louder.</summary>
internal static class Inhibitions
{
    private const string AlertName = "alertname";

    public static ListNode List(MetricsManifest manifest, AlertmanagerModel alertmanager)
    {
        var labels = Labels(manifest, alertmanager);
        return
        [
            OfTwins(labels),
            .. alertmanager.Inhibitions.Select(inhibition => OfNames(inhibition, labels)),
        ];
    }

    /// <summary>The labels that must be equal: every one that an alert can have but those by which the two differ. Alertmanager takes labels that both lack for equal.</summary>
    private static string[] Labels(MetricsManifest manifest, AlertmanagerModel alertmanager)
    {
        IEnumerable<string> labels =
        [
            AlertName, "job", "instance", .. alertmanager.GroupBy, .. manifest.Code.Metrics.SelectMany(metric => metric.Labels).Select(label => label.Name),
        ];
        return [.. labels.Distinct().Where(label => label != "severity" && label != "...")];
    }

    private static MapNode OfTwins(IEnumerable<string> labels) => new()
    {
        Comment = "A warning is quiet while its critical twin fires.",
        ["source_matchers"] = ListNode.Of([Severities.Matcher(AlertSeverity.Critical)]),
        ["target_matchers"] = ListNode.Of([Severities.Matcher(AlertSeverity.Warning)]),
        ["equal"] = ListNode.Of(labels),
    };

    private static MapNode OfNames(Inhibition inhibition, IEnumerable<string> labels) => new()
    {
        Comment = $"{inhibition.Warning} asks the same as {inhibition.Critical}.",
        ["source_matchers"] = ListNode.Of([Name(inhibition.Critical), Severities.Matcher(AlertSeverity.Critical)]),
        ["target_matchers"] = ListNode.Of([Name(inhibition.Warning), Severities.Matcher(AlertSeverity.Warning)]),
        ["equal"] = ListNode.Of(labels.Where(label => label != AlertName)),
    };

    private static string Name(string alert) => $"{AlertName}=\"{alert}\"";
}
