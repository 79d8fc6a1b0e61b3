using ObserverMetrics.Gen.Artifacts.Outputs;
using ObserverMetrics.Gen.Manifest.Model;

namespace ObserverMetrics.Gen.Artifacts.Catalogue;

/// <summary><c>METRICS.md</c>: what there is to see, for people.</summary>
internal static class CatalogueDocument
{
    public static string Write(MetricsManifest manifest)
    {
        var document = new MarkdownDocument();
        document.Heading(1, manifest.Name + ": metrics, panels and alerts");
        document.Block("Generated from the metrics manifest by ObserverMetrics.Gen: do not edit, the next build overwrites it.  \n" + Provenance.Hash(manifest));
        document.Block($"Dashboard: {Markdown.Text(manifest.Dashboard.Title)} ({Markdown.Code(manifest.Dashboard.Uid)})");
        foreach (var group in GroupTitles(manifest))
            WriteGroup(document, manifest, group);

        return document.Text;
    }

    /// <summary>The groups that have metrics, panels or rules; those of the metrics come first, as in the manifest.</summary>
    private static IEnumerable<string> GroupTitles(MetricsManifest manifest) =>
        manifest.Code.Metrics.Select(metric => metric.Group)
            .Concat(manifest.Dashboard.Rows.Select(row => row.Title))
            .Concat(manifest.RuleGroups.Where(group => group.Recordings.Count + group.Alerts.Count > 0).Select(group => group.Title))
            .Distinct();

    private static void WriteGroup(MarkdownDocument document, MetricsManifest manifest, string title)
    {
        document.Heading(2, title);
        document.Table(MetricRows.Columns, manifest.Code.Metrics.Where(metric => metric.Group == title).Select(MetricRows.Row));
        foreach (var row in manifest.Dashboard.Rows.Where(row => row.Title == title))
            document.Table(["panel", "type", "shows", "alerts"], row.Panels.Select(PanelRow));

        foreach (var group in manifest.RuleGroups.Where(group => group.Title == title))
            AlertSections.Write(document, group);
    }

    private static string[] PanelRow(Panel panel) =>
    [
        Markdown.Text(panel.Title),
        panel.Type.ToString().ToLowerInvariant(),
        Markdown.Text(panel.Description) + (panel.Unit.Length > 0 ? " (" + Markdown.Text(panel.Unit) + ")" : ""),
        string.Join(", ", panel.Alerts.Select(Markdown.Text)),
    ];
}
