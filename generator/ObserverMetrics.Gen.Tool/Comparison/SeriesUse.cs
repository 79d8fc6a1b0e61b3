using ObserverMetrics.Gen.Manifest.Model;
using ObserverMetrics.PromQL;

namespace ObserverMetrics.Gen.Tool.Comparison;

/// <summary>Which recordings, panels and alerts of a manifest use a series, also through recordings.</summary>
internal sealed class SeriesUse
{
    private static readonly PromQLParserOptions Options = new() { GrafanaVariables = true };
    private static readonly string[] Parts = ["", "_bucket", "_sum", "_count"];

    private readonly List<(string User, string? Recorded, HashSet<string> Series)> _users = [];

    public SeriesUse(MetricsManifest manifest)
    {
        foreach (var recording in manifest.RuleGroups.SelectMany(group => group.Recordings))
            _users.Add(($"recording {recording.Name}", recording.Name, SeriesOf(recording.Expr)));

        foreach (var row in manifest.Dashboard.Rows)
        {
            foreach (var panel in row.Panels)
                _users.Add(($"panel '{panel.Title}' of '{row.Title}'", null, [.. panel.Queries.SelectMany(query => SeriesOf(query.Expr))]));
        }

        foreach (var alerts in manifest.RuleGroups.SelectMany(group => group.Alerts).GroupBy(alert => alert.Name))
            _users.Add(($"alert {alerts.Key}", null, [.. alerts.SelectMany(alert => SeriesOf(alert.Expr))]));
    }

    /// <summary>Who uses a metric, with its parts, or a recording.</summary>
    public IReadOnlyList<string> Of(string name)
    {
        var wanted = Parts.Select(part => name + part).ToHashSet(StringComparer.Ordinal);
        var users = new HashSet<string>(StringComparer.Ordinal);
        var before = -1;
        while (users.Count != before)
        {
            before = users.Count;
            foreach (var (user, recorded, series) in _users.Where(user => user.Series.Overlaps(wanted)))
            {
                users.Add(user);
                if (recorded is not null)
                    wanted.Add(recorded);
            }
        }

        return [.. _users.Select(user => user.User).Where(users.Contains)];
    }

    private static HashSet<string> SeriesOf(string expr) =>
        [.. PromQLParser.Parse(expr, Options).Root?.DescendantsAndSelf().OfType<VectorSelector>().Select(selector => selector.Name).OfType<string>() ?? []];
}
