namespace ObserverMetrics.Gen.Artifacts.AlertTests.Solving;

/// <summary>A time in which the levers stay as they are.</summary>
/// <param name="Settings">How the levers are set.</param>
/// <param name="Samples">How many samples it lasts.</param>
internal sealed record Phase(Settings Settings, int Samples);
