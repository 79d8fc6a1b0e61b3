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

    public static MapNode Of(AlertmanagerModel alertmanager) => new()
    {
        ["route"] = Routing.Tree(alertmanager),
        ["inhibit_rules"] = Inhibitions.List(alertmanager.Inhibitions),
        ["receivers"] = Receivers.List(alertmanager.Receivers),
        ["time_intervals"] = MuteTimes.List(alertmanager.MuteTimes),
    };
}
