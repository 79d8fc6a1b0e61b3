using ObserverMetrics.Gen.Manifest.Checking;
using ObserverMetrics.Gen.Manifest.Model;
using ObserverMetrics.PromQL;

namespace ObserverMetrics.Gen.Manifest.Uses;

/// <summary>Which recordings, panels and alerts of a manifest use a series, also through recordings.</summary>
public sealed class SeriesUse
{
    private static readonly PromQLParserOptions Options = new() { GrafanaVariables = true };

    private readonly List<(SeriesUser User, HashSet<string> Series)> _users = [];

    /// <summary>Reads the expressions of a manifest.</summary>
    public SeriesUse(MetricsManifest manifest)
    {
        foreach (var recording in manifest.RuleGroups.SelectMany(group => group.Recordings))
            Add(SeriesUserKind.Recording, recording.Name, "", [recording.Expr]);

        foreach (var row in manifest.Dashboard.Rows)
        {
            foreach (var panel in row.Panels)
                Add(SeriesUserKind.Panel, panel.Title, row.Title, panel.Queries.Select(query => query.Expr));
        }

        foreach (var alerts in manifest.RuleGroups.SelectMany(group => group.Alerts).GroupBy(alert => alert.Name))
            Add(SeriesUserKind.Alert, alerts.Key, "", alerts.Select(alert => alert.Expr));
    }

    /// <summary>Who uses a metric, with its parts, or a recording.</summary>
    public IReadOnlyList<SeriesUser> Of(string name)
    {
        var wanted = new HashSet<string>(HistogramParts.Suffixes.Select(suffix => name + suffix).Append(name), StringComparer.Ordinal);
        var users = new HashSet<SeriesUser>();
        var before = -1;
        while (users.Count != before)
        {
            before = users.Count;
            foreach (var (user, _) in _users.Where(user => user.Series.Overlaps(wanted)))
            {
                users.Add(user);
                if (user.Kind == SeriesUserKind.Recording)
                    wanted.Add(user.Name);
            }
        }

        return [.. _users.Select(user => user.User).Where(users.Contains)];
    }

    private void Add(SeriesUserKind kind, string name, string row, IEnumerable<string> expressions) =>
        _users.Add((new SeriesUser(kind, name, row), new HashSet<string>(expressions.SelectMany(SeriesOf), StringComparer.Ordinal)));

    private static IEnumerable<string> SeriesOf(string expr) =>
        PromQLParser.Parse(expr, Options).Root?.DescendantsAndSelf().OfType<VectorSelector>().Select(selector => selector.Name).OfType<string>() ?? [];
}
