using ObserverMetrics.Gen.Artifacts.Documents;
using ObserverMetrics.Gen.Manifest.Model;

namespace ObserverMetrics.Gen.Artifacts.Alertmanager;

/// <summary>The tree of routes: one level, by severity.</summary>
internal static class Routing
{
    public static MapNode Tree(AlertmanagerModel alertmanager)
    {
        var fallback = Fallback(alertmanager);
        return new MapNode
        {
            Comment = "Alerts of a severity without a route go to the first receiver of the least urgent one.",
            ["receiver"] = fallback,
            ["group_by"] = ListNode.Of(alertmanager.GroupBy),
            ["group_wait"] = "30s",
            ["group_interval"] = "5m",
            ["repeat_interval"] = "4h",
            ["routes"] = Branches(alertmanager, fallback).OrNull(),
        };
    }

    private static string Fallback(AlertmanagerModel alertmanager) =>
        alertmanager.Routes.OrderBy(route => route.Severity).SelectMany(route => route.Receivers).FirstOrDefault()
        ?? alertmanager.Receivers[0].Name;

    private static ListNode Branches(AlertmanagerModel alertmanager, string fallback)
    {
        var branches = new ListNode();
        foreach (var severity in Severities.MostUrgentFirst)
        {
            var muted = alertmanager.MuteTimes.Where(mute => mute.Severities.Contains(severity)).Select(mute => mute.Name).ToArray();
            var receivers = Receivers(alertmanager, severity);

            // The root route cannot be muted: a muted severity gets a branch of its own.
            if (receivers.Count == 0 && muted.Length > 0)
                receivers = [fallback];

            for (var i = 0; i < receivers.Count; i++)
                branches.Add(Branch(severity, receivers[i], muted, isLast: i == receivers.Count - 1));
        }

        return branches;
    }

    // Without any route every receiver gets every alert: a receiver that hears nothing would be an oversight.
    private static IReadOnlyList<string> Receivers(AlertmanagerModel alertmanager, AlertSeverity severity) =>
        alertmanager.Routes.Count == 0 && alertmanager.Receivers.Count > 1
            ? [.. alertmanager.Receivers.Select(receiver => receiver.Name)]
            : [.. alertmanager.Routes.Where(route => route.Severity == severity).SelectMany(route => route.Receivers).Distinct()];

    private static MapNode Branch(AlertSeverity severity, string receiver, string[] muted, bool isLast) => new()
    {
        ["matchers"] = ListNode.Of([Severities.Matcher(severity)]),
        ["receiver"] = receiver,
        ["continue"] = isLast ? null : true,
        ["mute_time_intervals"] = ListNode.Of(muted).OrNull(),
    };
}
