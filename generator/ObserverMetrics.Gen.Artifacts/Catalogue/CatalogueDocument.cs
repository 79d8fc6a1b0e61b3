using ObserverMetrics.Gen.Artifacts.AlertTests;
using ObserverMetrics.Gen.Artifacts.Documents;
using ObserverMetrics.Gen.Artifacts.Outputs;
using ObserverMetrics.Gen.Manifest.Model;

namespace ObserverMetrics.Gen.Artifacts.Catalogue;

/// <summary><c>METRICS.md</c>: what there is to see, for people.</summary>
internal static class CatalogueDocument
{
    public static Utf8Text Write(MetricsManifest manifest, AlertTestPlan plan)
    {
        var document = new MarkdownDocument();
        document.Heading(1, manifest.Name + ": metrics, panels and alerts");
        document.Block("Generated from the metrics manifest by ObserverMetrics.Gen: do not edit, the next build overwrites it.  \n" + Provenance.Hash(manifest));
        document.Block($"Dashboard: {Markdown.Text(manifest.Dashboard.Title)} ({Markdown.Code(manifest.Dashboard.Uid)})");
        var metrics = manifest.Code.Metrics.ToLookup(metric => metric.Group, StringComparer.Ordinal);
        var rows = manifest.Dashboard.Rows.ToLookup(row => row.Title, StringComparer.Ordinal);
        var rules = manifest.RuleGroups.ToLookup(group => group.Title, StringComparer.Ordinal);
        var untested = plan.Gaps.Untested.Select(alert => (Alert: alert, Fact: "no test"))
            .Concat(plan.Gaps.GivenAlone.Select(alert => (Alert: alert, Fact: "no test but the manifest's")))
            .ToDictionary(gap => (gap.Alert.Name, gap.Alert.Severity), gap => gap.Fact + ": " + Markdown.Text(gap.Alert.Reason));
        foreach (var group in GroupTitles(manifest))
            WriteGroup(document, group, metrics[group], rows[group], rules[group], untested);

        return document.Text;
    }

    /// <summary>The groups that have metrics, panels or rules; those of the metrics come first, as in the manifest.</summary>
    private static IEnumerable<string> GroupTitles(MetricsManifest manifest) =>
        manifest.Code.Metrics.Select(metric => metric.Group)
            .Concat(manifest.Dashboard.Rows.Select(row => row.Title))
            .Concat(manifest.RuleGroups.Where(group => group.Recordings.Count + group.Alerts.Count > 0).Select(group => group.Title))
            .Distinct();

    private static void WriteGroup(MarkdownDocument document, string title, IEnumerable<Metric> metrics, IEnumerable<DashboardRow> rows, IEnumerable<RuleGroup> rules, IReadOnlyDictionary<(string Name, AlertSeverity Severity), string> untested)
    {
        document.Heading(2, title);
        document.Table(MetricRows.Columns, metrics.Select(MetricRows.Row));
        foreach (var row in rows)
            document.Table(["panel", "type", "shows", "alerts"], row.Panels.Select(PanelRow));

        foreach (var group in rules)
            AlertSections.Write(document, group, untested);
    }

    private static string[] PanelRow(Panel panel) =>
    [
        Markdown.Text(panel.Title),
        panel.Type.ToString().ToLowerInvariant(),
        Markdown.Text(panel.Description) + (panel.Unit.Length > 0 ? " (" + Markdown.Text(panel.Unit) + ")" : ""),
        string.Join(", ", panel.Alerts.Select(Markdown.Text)),
    ];
}
