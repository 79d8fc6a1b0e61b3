using ObserverMetrics.Gen.Artifacts.Documents;
using ObserverMetrics.Gen.Manifest.Model;

namespace ObserverMetrics.Gen.Artifacts.Prometheus;

/// <summary>Recording and alerting rules, see <see href="https://prometheus.io/docs/prometheus/latest/configuration/recording_rules/"/>.</summary>
internal static class RulesDocument
{
    public static MapNode Of(MetricsManifest manifest) => new() { ["groups"] = Groups(manifest.RuleGroups) };

    private static ListNode Groups(EquatableArray<RuleGroup> groups) =>
        ListNode.MadeInTurn(groups.Where(group => group.Recordings.Count + group.Alerts.Count > 0).Select(Group));

    private static MapNode Group(RuleGroup group) => new()
    {
        Comment = group.Title,
        ["name"] = group.Name,
        ["interval"] = group.Interval,
        ["rules"] = Rules(group),
    };

    private static ListNode Rules(RuleGroup group) => [.. group.Recordings.Select(Rule), .. group.Alerts.Select(Rule)];

    private static MapNode Rule(Recording recording) => new()
    {
        Comment = recording.Path,
        ["record"] = recording.Name,
        ["expr"] = recording.Expr,
    };

    private static MapNode Rule(Alert alert) => new()
    {
        Comment = alert.Path.Length > 0 ? alert.Path : null,
        ["alert"] = alert.Name,
        ["expr"] = alert.Expr,
        ["for"] = alert.For,
        ["keep_firing_for"] = alert.KeepFiringFor,
        ["labels"] = Values(alert.Labels),
        ["annotations"] = Values(alert.Annotations),
    };

    private static MapNode? Values(EquatableArray<NameValue> values)
    {
        var map = new MapNode();
        foreach (var value in values)
            map.Add(value.Name, value.Value);

        return map.OrNull();
    }
}
