using ObserverMetrics.Gen.Artifacts.AlertTests.Evaluation;

namespace ObserverMetrics.Gen.Artifacts.AlertTests.Solving;

/// <summary>The phases of a scenario.</summary>
/// <param name="Phases">The phases.</param>
/// <param name="Quiet">When the alert is still quiet, but would not be with a condition that is a little weaker.</param>
/// <param name="Firing">When the phase begins in which the alert comes to fire.</param>
/// <param name="Recovery">When it ends.</param>
/// <param name="End">The time of the last sample.</param>
internal sealed record Timeline(IReadOnlyList<Phase> Phases, long Quiet, long Firing, long Recovery, long End)
{
    /// <summary>The phases up to a time.</summary>
    public IReadOnlyList<Phase> Until(long time, TestClock clock)
    {
        var left = (int)(time / clock.Interval) + 1;
        var phases = new List<Phase>();
        foreach (var phase in Phases)
        {
            phases.Add(phase with { Samples = Math.Min(phase.Samples, left) });
            left -= phases[phases.Count - 1].Samples;
        }

        return phases;
    }

    /// <summary>The same with all samples of some times missing.</summary>
    public Timeline Without(IReadOnlyCollection<long> times, Problem problem)
    {
        var (phases, at) = (new List<Phase>(), 0L);
        foreach (var phase in Phases)
        {
            var nothing = phase.Settings.With(problem.Members.All.Select(member => new Lever(member, LeverKind.Presence)), 0);
            for (var i = 0; i < phase.Samples; i++, at += problem.Clock.Interval)
                phases.Add(new Phase(times.Contains(at) ? nothing : phase.Settings, 1));
        }

        return this with { Phases = phases };
    }

    public static Timeline Of(Problem problem, Scenario scenario)
    {
        var clock = problem.Clock;
        var (decides, alert) = (scenario.Decides, problem.Alert);
        var effect = problem.Reach + (decides.Levers.Any(lever => lever.Kind == LeverKind.Presence) ? clock.AlignedUp(TimeSeries.Lookback) : 0);
        var wait = clock.AlignedUp(alert.For);
        var settled = effect + wait + clock.AlignedUp(alert.KeepFiringFor) + (2 * clock.Step);

        Phase Phase(decimal value, long duration) =>
            new(scenario.Around.With(decides.Levers, value), problem.Samples(duration));

        if (decides.Change is not { } change)
        {
            var recovery = settled + effect + wait + (2 * clock.Step);
            return new Timeline(
                [Phase(decides.Missed, settled), Phase(decides.Reached, recovery - settled), Phase(decides.Missed, settled + clock.Interval)],
                settled - clock.Step, settled, recovery, recovery + settled);
        }

        var (missedFor, reachedFor) = (change.MissedFor + clock.Step, change.ReachedFor + clock.Step);
        var firing = settled + missedFor + settled;
        return new Timeline(
            [Phase(change.From, settled), Phase(decides.Missed, missedFor), Phase(change.From, settled), Phase(decides.Reached, reachedFor), Phase(change.From, settled + clock.Interval)],
            settled + change.MissedFor, firing, firing + reachedFor, firing + reachedFor + settled);
    }
}
