using ObserverMetrics.Gen.Artifacts.Documents;
using ObserverMetrics.Gen.Manifest.Model;
using ObserverMetrics.PromQL;

namespace ObserverMetrics.Gen.Artifacts.Grafana;

/// <summary>Annotations: Grafana's own, and the manifest's alerts while they fire.</summary>
internal static class Annotations
{
    public static ListNode List(MetricsManifest manifest)
    {
        var annotations = new ListNode { BuiltIn() };
        var alerts = manifest.RuleGroups.SelectMany(group => group.Alerts).Select(alert => alert.Name).Distinct().ToArray();
        if (alerts.Length > 0)
            annotations.Add(FiringAlerts(alerts));

        return annotations;
    }

    private static MapNode BuiltIn() => new()
    {
        ["builtIn"] = 1,
        ["name"] = "Annotations & Alerts",
        ["type"] = "dashboard",
        ["datasource"] = DataSourceReference.BuiltIn,
        ["enable"] = true,
        ["hide"] = true,
        ["iconColor"] = "rgba(0, 211, 255, 1)",
    };

    /// <remarks>By name, not by label: an alert keeps only the labels of its expression, and other systems' alerts are not this dashboard's.</remarks>
    private static MapNode FiringAlerts(IReadOnlyList<string> alerts) => new()
    {
        ["name"] = "Firing alerts",
        ["datasource"] = DataSourceReference.Chosen,
        ["enable"] = true,
        ["hide"] = false,
        ["iconColor"] = ThresholdSteps.ColourOf(AlertSeverity.Critical),
        ["target"] = new MapNode
        {
            ["refId"] = "Anno",
            ["datasource"] = DataSourceReference.Chosen,
            ["editorMode"] = "code",
            ["expr"] = $"ALERTS{{alertstate=\"firing\", alertname=~{PromQLPrinter.PrintLossless(new StringLiteral(string.Join("|", alerts.Select(PromQLRegex.Escape))))}}}",
            ["interval"] = "60s",
        },
        ["titleFormat"] = "{{alertname}}",
        ["textFormat"] = "{{severity}} {{job}} {{instance}}",
        ["tagKeys"] = "severity",
        ["useValueForTime"] = false,
    };
}
