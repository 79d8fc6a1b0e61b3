using ObserverMetrics.Gen.Manifest.Model;

namespace ObserverMetrics.Gen.Artifacts.Catalogue;

/// <summary>Alerts and recordings as sections.</summary>
internal static class AlertSections
{
    public static void Write(MarkdownDocument document, RuleGroup group, IReadOnlyDictionary<(string Name, AlertSeverity Severity), string> untested)
    {
        document.Table(["recording", "unit", "meaning"], group.Recordings.Select(recording => new[]
        {
            Markdown.Code(recording.Name), Markdown.Text(recording.Unit), Markdown.Text(recording.Help) + "<br>" + Markdown.Code(recording.Expr),
        }));
        foreach (var alert in group.Alerts)
            Write(document, alert, group, untested.TryGetValue((alert.Name, alert.Severity), out var gap) ? gap : null);
    }

    private static void Write(MarkdownDocument document, Alert alert, RuleGroup group, string? untested)
    {
        document.Heading(3, alert.Name + " (" + alert.Severity.ToString().ToLowerInvariant() + ")");
        document.Block(Markdown.Paragraph(Summary(alert)));
        document.Block(Markdown.CodeBlock("promql", alert.Expr));
        document.Block(string.Join("\n", Facts(alert, group, untested).Select(fact => "- " + fact)));
        if (alert.Runbook is { } runbook)
            document.Block(Markdown.Quotation(runbook));
    }

    private static string Summary(Alert alert) => alert.Annotations.FirstOrDefault(annotation => annotation.Name == "summary")?.Value ?? "";

    private static IEnumerable<string> Facts(Alert alert, RuleGroup group, string? untested)
    {
        yield return "fires " + (alert.For is { } duration ? "after " + duration : "at once")
            + (alert.KeepFiringFor is { } keep ? ", keeps firing for " + keep : "")
            + (group.Interval is { } interval ? ", evaluated every " + interval : "");
        foreach (var label in alert.Labels.Where(label => label.Name != "severity"))
            yield return "label " + Markdown.Code(label.Name + "=" + label.Value);

        foreach (var annotation in alert.Annotations.Where(annotation => annotation.Name != "summary"))
            yield return annotation.Name + ": " + Markdown.Template(annotation.Value);

        if (untested is not null)
            yield return untested;

        if (alert.Path.Length > 0)
            yield return "manifest: " + Markdown.Code(alert.Path);
    }
}
