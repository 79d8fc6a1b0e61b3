using ObserverMetrics.Gen.Manifest.Model;

namespace ObserverMetrics.Gen.Artifacts.AlertTests;

/// <summary>An alert for which no test was found.</summary>
/// <param name="Name">The alert's name.</param>
/// <param name="Severity">Its severity, which tells twins apart.</param>
/// <param name="Path">Its place in the manifest, or an empty string for the alerts that every manifest gets.</param>
/// <param name="Reason">Why, as the end of a sentence.</param>
public sealed record UntestedAlert(string Name, AlertSeverity Severity, string Path, string Reason);
