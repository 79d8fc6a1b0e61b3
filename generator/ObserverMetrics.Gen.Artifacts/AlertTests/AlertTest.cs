using ObserverMetrics.Gen.Artifacts.AlertTests.Simulation;

namespace ObserverMetrics.Gen.Artifacts.AlertTests;

/// <summary>A test of an alert for promtool.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="AlertName">The alert.</param>
/// <param name="Interval">Milliseconds between two samples.</param>
/// <param name="Series">The input: labels with the notation of the samples.</param>
/// <param name="Checks">What must fire when.</param>
internal sealed record AlertTest(string Name, string AlertName, long Interval, IReadOnlyList<InputText> Series, IReadOnlyList<AlertCheck> Checks);

/// <summary>An input series as promtool reads it.</summary>
internal sealed record InputText(string Series, string Values);

/// <summary>What fires of an alert at a time; nothing where it is quiet.</summary>
/// <param name="Time">Milliseconds since the start.</param>
/// <param name="Meaning">What is checked, for readers.</param>
/// <param name="Firing">What fires.</param>
internal sealed record AlertCheck(long Time, string Meaning, IReadOnlyList<FiringAlert> Firing);
