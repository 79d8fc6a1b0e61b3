using ObserverMetrics.Gen.Artifacts.AlertTests.Simulation;

namespace ObserverMetrics.Gen.Artifacts.AlertTests;

/// <summary>An alert with its tests.</summary>
/// <param name="Alert">The alert.</param>
/// <param name="Tests">Its tests.</param>
/// <param name="Reason">Why there are none, where there are none.</param>
internal sealed record SolvedAlert(ParsedAlert Alert, IReadOnlyList<AlertTest> Tests, string Reason);
