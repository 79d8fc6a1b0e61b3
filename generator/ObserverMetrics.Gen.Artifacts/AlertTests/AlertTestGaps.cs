using ObserverMetrics.Gen.Manifest.Model;

namespace ObserverMetrics.Gen.Artifacts.AlertTests;

/// <summary>What the tests of the alerts leave out.</summary>
/// <param name="Untested">The alerts for which no test was found, or given.</param>
/// <param name="GivenAlone">The alerts for which no test was found beside those that the manifest gives.</param>
/// <param name="Unwritten">The names of the manifest's own tests of which the expected texts cannot be told.</param>
public sealed record AlertTestGaps(EquatableArray<UntestedAlert> Untested, EquatableArray<UntestedAlert> GivenAlone, EquatableArray<string> Unwritten);
