using ObserverMetrics.Gen.Manifest.Model;

namespace ObserverMetrics.Gen.Manifest.Checking;

/// <summary>The label that tells an alert's severity.</summary>
internal static class SeverityLabel
{
    private static readonly NameValue[] All =
        [new("severity", "info"), new("severity", "warning"), new("severity", "critical")];

    public static NameValue Of(AlertSeverity severity) => All[(int)severity];
}
