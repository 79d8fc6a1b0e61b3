using ObserverMetrics.Gen.Artifacts.AlertTests.Simulation;

namespace ObserverMetrics.Gen.Artifacts.AlertTests.Solving;

/// <summary>A timeline as all versions of Prometheus see it.</summary>
internal sealed class Play
{
    private readonly Problem _problem;
    private readonly AlertRun[] _runs;
    private readonly Lazy<(long Earliest, long Latest)?> _firstFiring;
    private readonly Lazy<long?> _recovered;
    private readonly Dictionary<long, IReadOnlyList<InputText>> _inputs = [];

    public Play(Problem problem, Timeline timeline)
    {
        _problem = problem;
        Timeline = timeline;

        // Once for each way in which Prometheus has read ranges.
        _runs = [.. new[] { true, false }.Select(withStart => problem.Simulation.Run(problem.Clock.Step, timeline.End, withStart, () => problem.Inputs.Set(timeline.Phases)))];
        _firstFiring = new(FindFirstFiring);
        _recovered = new(FindRecovered);
    }

    public Timeline Timeline { get; }

    /// <summary>When the alert comes to fire before it recovers, or null where it does not in each version.</summary>
    public (long Earliest, long Latest)? FirstFiring => _firstFiring.Value;

    /// <summary>When the alert no longer fires, or null where the versions disagree.</summary>
    public long? Recovered => _recovered.Value;

    /// <summary>Whether the alert fires; null where the versions disagree.</summary>
    public bool? Fires(long time)
    {
        var fires = FiresIn(_runs[0], Index(time));
        return Array.TrueForAll(_runs, run => FiresIn(run, Index(time)) == fires) ? fires : null;
    }

    /// <summary>All that fires of the alert's name, for each version; but once where they agree in all, as most often.</summary>
    public IEnumerable<IReadOnlyList<FiringElement>> At(long time)
    {
        var index = Index(time);
        return Array.TrueForAll(_runs, run => run == _runs[0] || run[index].SequenceEqual(_runs[0][index])) ? [_runs[0][index]] : _runs.Select(run => run[index]);
    }

    /// <summary>The series up to a time, with their samples in promtool's notation.</summary>
    public IReadOnlyList<InputText> InputsUntil(long time) =>
        _inputs.TryGetValue(time, out var known) ? known : _inputs[time] = _problem.Inputs.Texts(Timeline.Until(time, _problem.Clock));

    private (long Earliest, long Latest)? FindFirstFiring()
    {
        var first = Array.ConvertAll(_runs, run => First(run, true, Index(Timeline.Firing), Index(Timeline.Recovery)));
        return first.Contains(null) ? null : (first.Min()!.Value, first.Max()!.Value);
    }

    private long? FindRecovered() =>
        _runs.Max(run => First(run, false, Index(Timeline.Recovery), run.Count)) is { } time && Fires(time) == false ? time : null;

    private long? First(AlertRun run, bool fires, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (FiresIn(run, i) == fires)
                return i * _problem.Clock.Step;
        }

        return null;
    }

    private bool FiresIn(AlertRun run, int index)
    {
        foreach (var firing in run[index])
        {
            if (firing.Alert == _problem.Alert)
                return true;
        }

        return false;
    }

    private int Index(long time) => (int)(time / _problem.Clock.Step);
}
