using ObserverMetrics.Gen.Artifacts.Documents;
using ObserverMetrics.Gen.Manifest.Model;

namespace ObserverMetrics.Gen.Artifacts.Alertmanager;

/// <summary>Warnings that are quiet while a critical alert says more.</summary>
internal static class Inhibitions
{
    public static ListNode? List(EquatableArray<Inhibition> inhibitions) => new ListNode([.. inhibitions.Select(Rule)]).OrNull();

    // A shared Alertmanager has others' alerts, too: each rule names those that it is about.
    private static MapNode Rule(Inhibition inhibition) => new()
    {
        Comment = inhibition.Reason,
        ["source_matchers"] = ListNode.Of([AlertNames.Matcher(inhibition.Criticals), Severities.Matcher(AlertSeverity.Critical)]),
        ["target_matchers"] = ListNode.Of([AlertNames.Matcher(inhibition.Warnings), Severities.Matcher(AlertSeverity.Warning)]),
        ["equal"] = ListNode.Of(inhibition.Equal),
    };
}
