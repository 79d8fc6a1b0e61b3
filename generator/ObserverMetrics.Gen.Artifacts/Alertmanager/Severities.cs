using ObserverMetrics.Gen.Manifest.Model;

namespace ObserverMetrics.Gen.Artifacts.Alertmanager;

/// <summary>Severities as the label <c>severity</c> has them.</summary>
internal static class Severities
{
    public static IReadOnlyList<AlertSeverity> MostUrgentFirst { get; } = [AlertSeverity.Critical, AlertSeverity.Warning, AlertSeverity.Info];

    public static string Label(AlertSeverity severity) => severity switch
    {
        AlertSeverity.Critical => "critical",
        AlertSeverity.Warning => "warning",
        _ => "info",
    };

    public static string Matcher(AlertSeverity severity) => "severity=\"" + Label(severity) + "\"";
}
