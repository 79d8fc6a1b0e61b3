using ObserverMetrics.Gen.Artifacts.Documents;
using ObserverMetrics.Gen.Artifacts.Outputs;
using ObserverMetrics.Gen.Manifest.Model;

namespace ObserverMetrics.Gen.Artifacts.Alertmanager;

/// <summary><c>alertmanager.yml</c>, see <see href="https://prometheus.io/docs/alerting/latest/configuration/"/>; valid from Alertmanager 0.25 on.</summary>
internal static class AlertmanagerDocument
{
    public static IEnumerable<string> Header(MetricsManifest manifest, AlertmanagerModel alertmanager)
    {
        var secrets = SecretFiles.Of(alertmanager);
        return
        [
            .. Provenance.Header(manifest, "Alertmanager's configuration"),
            .. secrets.Count > 0 ? ["It reads these secrets: " + string.Join(", ", secrets.Select(secret => secret.Path)) + "."] : Array.Empty<string>(),
        ];
    }

    public static MapNode Of(MetricsManifest manifest, AlertmanagerModel alertmanager) => new()
    {
        ["route"] = Routing.Tree(alertmanager),
        ["inhibit_rules"] = new ListNode { Inhibition(manifest, alertmanager) },
        ["receivers"] = Receivers.List(alertmanager.Receivers),
        ["time_intervals"] = MuteTimes.List(alertmanager.MuteTimes),
    };

    /// <summary>A critical alert silences the warning of the same name for the same series.</summary>
    /// <remarks>
    /// The twins differ in their severity alone, so every other label that an alert can have must be equal. Alertmanager
    /// takes labels that both lack for equal.
    /// </remarks>
    private static MapNode Inhibition(MetricsManifest manifest, AlertmanagerModel alertmanager)
    {
        IEnumerable<string> labels =
        [
            "alertname", "job", "instance", .. alertmanager.GroupBy, .. manifest.Code.Metrics.SelectMany(metric => metric.Labels).Select(label => label.Name),
        ];
        return new MapNode
        {
            Comment = "A warning is quiet while its critical twin fires.",
            ["source_matchers"] = ListNode.Of([Severities.Matcher(AlertSeverity.Critical)]),
            ["target_matchers"] = ListNode.Of([Severities.Matcher(AlertSeverity.Warning)]),
            ["equal"] = ListNode.Of(labels.Distinct().Where(label => label != "severity" && label != "...")),
        };
    }
}
