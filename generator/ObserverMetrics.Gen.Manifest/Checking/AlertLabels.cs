using ObserverMetrics.Gen.Manifest.Diagnostics;
using ObserverMetrics.Gen.Manifest.Syntax;

namespace ObserverMetrics.Gen.Manifest.Checking;

/// <summary>Checks that labels and annotations of alerts do not take the place of those that an alert has anyway.</summary>
internal static class AlertLabels
{
    private static readonly Dictionary<string, string> Labels = new(StringComparer.Ordinal)
    {
        ["alertname"] = "Prometheus writes the alert's name into it",
        ["severity"] = "the alert's own 'severity' sets it",
    };

    private static readonly Dictionary<string, string> Annotations = new(StringComparer.Ordinal)
    {
        ["summary"] = "the alert's own 'summary' sets it",
        ["description"] = "the alert's own 'description' sets it",
        ["runbook_url"] = "'alerting: runbooks' sets it",
        ["dashboard_url"] = "'alerting: dashboards' sets it",
    };

    public static bool Check(IEnumerable<TemplateSyntax> labels, CheckContext context) => Check(labels, Labels, context);

    public static bool CheckAnnotations(IEnumerable<TemplateSyntax> annotations, CheckContext context) => Check(annotations, Annotations, context);

    private static bool Check(IEnumerable<TemplateSyntax> entries, Dictionary<string, string> reserved, CheckContext context)
    {
        var sound = true;
        foreach (var name in entries.Select(entry => entry.Name))
        {
            if (!reserved.TryGetValue(name.Value, out var reason))
                continue;

            context.Report(ManifestRules.ReservedName, name.Span, name.Value, reason);
            sound = false;
        }

        return sound;
    }
}
