using ObserverMetrics.Gen.Artifacts.AlertTests.Simulation;

namespace ObserverMetrics.Gen.Artifacts.AlertTests.Solving;

/// <summary>A timeline as Prometheus sees it, once for each way in which it has read ranges.</summary>
internal sealed class Play(Problem problem, Timeline timeline)
{
    public Timeline Timeline { get; } = timeline;

    public IReadOnlyList<AlertRun> Runs { get; } =
        [.. new[] { true, false }.Select(withStart => problem.Simulation.Run(problem.Clock.Step, timeline.End, withStart, () => problem.Inputs.Set(timeline.Phases)))];
}
