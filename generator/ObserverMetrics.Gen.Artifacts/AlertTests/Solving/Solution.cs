namespace ObserverMetrics.Gen.Artifacts.AlertTests.Solving;

/// <summary>How one goal is missed narrowly, and how it is reached narrowly.</summary>
/// <param name="Levers">The levers that decide.</param>
/// <param name="Missed">Their common value where the goal is missed.</param>
/// <param name="Reached">Their common value where it is reached.</param>
/// <param name="Change">Where only a change counts: what it takes.</param>
internal sealed record Solution(IReadOnlyList<Lever> Levers, decimal Missed, decimal Reached, Change? Change = null);

/// <summary>A change for a while.</summary>
/// <param name="From">The value from which the levers change, and to which they return.</param>
/// <param name="MissedFor">How long, in milliseconds, they stay where the goal is missed: longer, and it would be missed by far.</param>
/// <param name="ReachedFor">How long they stay where it is reached.</param>
internal sealed record Change(decimal From, long MissedFor, long ReachedFor);
