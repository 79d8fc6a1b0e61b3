using ObserverMetrics.Gen.Artifacts.Documents;
using ObserverMetrics.Gen.Artifacts.Outputs;
using ObserverMetrics.Gen.Manifest.Model;

namespace ObserverMetrics.Gen.Artifacts.Catalogue;

/// <summary><c>RUNBOOKS.md</c>: a section for each alert that has a runbook; annotations link to it.</summary>
internal static class RunbooksDocument
{
    /// <summary>The page, or null where no alert has a runbook.</summary>
    public static Utf8Text? Write(MetricsManifest manifest)
    {
        // Twins share their section: the link has but the name.
        var alerts = manifest.RuleGroups.SelectMany(group => group.Alerts).Where(alert => alert.Runbook is not null).GroupBy(alert => alert.Name).ToList();
        if (alerts.Count == 0)
            return null;

        var document = new MarkdownDocument();
        document.Heading(1, manifest.Name + ": runbooks");
        document.Block("Generated from the metrics manifest by ObserverMetrics.Gen: do not edit, the next build overwrites it.  \n" + Provenance.Hash(manifest));
        foreach (var alert in alerts)
            WriteSection(document, [.. alert]);

        return document.Text;
    }

    private static void WriteSection(MarkdownDocument document, IReadOnlyList<Alert> twins)
    {
        document.Heading(2, twins[0].Name);
        foreach (var alert in twins)
        {
            var summary = alert.Annotations.FirstOrDefault(annotation => annotation.Name == "summary")?.Value ?? "";
            document.Block("**" + alert.Severity.ToString().ToLowerInvariant() + "**: " + Markdown.Template(summary));
            document.Block(Markdown.CodeBlock("promql", alert.Expr));
        }

        document.Block(Markdown.Quotation(twins[0].Runbook!));
    }
}
