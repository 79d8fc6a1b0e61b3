using ObserverMetrics.Gen.Artifacts.Documents;
using ObserverMetrics.Gen.Manifest.Model;

namespace ObserverMetrics.Gen.Artifacts.Alertmanager;

/// <summary>Warnings that are quiet while a critical alert says the same louder.</summary>
internal static class Inhibitions
{
    private const string AlertName = "alertname";

    public static ListNode List(AlertmanagerModel alertmanager)
    {
        // Every label that tells series apart must be equal. Alertmanager takes labels that both lack for equal.
        IReadOnlyList<string> labels = [.. new[] { "job", "instance" }.Concat(alertmanager.GroupBy).Concat(alertmanager.Inhibitions.Labels).Distinct().Where(label => label is not ("severity" or AlertName or "..."))];
        return
        [
            OfTwins(alertmanager.Inhibitions.Exempt, labels),
            .. alertmanager.Inhibitions.Pairs.Select(pair => OfNames(pair, labels)),
        ];
    }

    private static MapNode OfTwins(EquatableArray<string> exempt, IEnumerable<string> labels) => new()
    {
        Comment = "A warning is quiet while its critical twin fires.",
        ["source_matchers"] = ListNode.Of([Severities.Matcher(AlertSeverity.Critical)]),
        ["target_matchers"] = ListNode.Of([Severities.Matcher(AlertSeverity.Warning), .. exempt.Select(alert => $"{AlertName}!=\"{alert}\"")]),
        ["equal"] = ListNode.Of([AlertName, .. labels]),
    };

    private static MapNode OfNames(Inhibition inhibition, IEnumerable<string> labels) => new()
    {
        Comment = $"{inhibition.Warning} asks the same as {inhibition.Critical}.",
        ["source_matchers"] = ListNode.Of([Name(inhibition.Critical), Severities.Matcher(AlertSeverity.Critical)]),
        ["target_matchers"] = ListNode.Of([Name(inhibition.Warning), Severities.Matcher(AlertSeverity.Warning)]),
        ["equal"] = ListNode.Of(labels),
    };

    private static string Name(string alert) => $"{AlertName}=\"{alert}\"";
}
