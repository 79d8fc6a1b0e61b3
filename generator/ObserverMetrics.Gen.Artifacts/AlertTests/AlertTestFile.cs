namespace ObserverMetrics.Gen.Artifacts.AlertTests;

/// <summary>The tests of one file: promtool evaluates rules at one step in all of them.</summary>
/// <param name="Step">Milliseconds between two evaluations.</param>
/// <param name="Tests">The tests in the order of the alerts.</param>
internal sealed record AlertTestFile(long Step, IReadOnlyList<AlertTest> Tests);
