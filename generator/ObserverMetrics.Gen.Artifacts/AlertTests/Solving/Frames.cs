using ObserverMetrics.Gen.Artifacts.AlertTests.Simulation;

namespace ObserverMetrics.Gen.Artifacts.AlertTests.Solving;

/// <summary>What fires at each step, for all ways in which Prometheus has read ranges together.</summary>
/// <param name="problem">The alert that has been played through.</param>
/// <param name="runs">A run for each way.</param>
/// <param name="alert">The alert whose texts fire: that one, or one of the same shape.</param>
/// <param name="renaming">From the metric of the first to that of the second.</param>
internal sealed class Frames(Problem problem, IReadOnlyList<AlertRun> runs, ParsedAlert alert, Renaming renaming)
{
    private readonly Dictionary<long, IReadOnlyList<FiringAlert>?> _rendered = [];

    /// <summary>Whether the alert fires; null where the versions disagree.</summary>
    public bool? Fires(long time)
    {
        var fires = FiresIn(runs[0], Index(time));
        return runs.Skip(1).All(run => FiresIn(run, Index(time)) == fires) ? fires : null;
    }

    /// <summary>When the alert comes to fire within a time, or null where it does not in each run.</summary>
    public (long Earliest, long Latest)? FirstFiring(long from, long to)
    {
        var first = runs.Select(run => First(run, true, Index(from), Index(to))).ToList();
        return first.Contains(null) ? null : (first.Min()!.Value, first.Max()!.Value);
    }

    /// <summary>When the alert no longer fires, or null where the versions disagree.</summary>
    public long? Recovered(long from)
    {
        var latest = runs.Max(run => First(run, false, Index(from), run.Count));
        return latest is { } time && Fires(time) == false ? time : null;
    }

    /// <summary>All that fires of the alert's name; null where that cannot be told for all versions.</summary>
    public IReadOnlyList<FiringAlert>? At(long time) => _rendered.TryGetValue(time, out var known) ? known : _rendered[time] = Render(Index(time));

    private List<FiringAlert>? Render(int index)
    {
        // Most often the versions agree in all, not only in what can be seen of it.
        var all = runs.Skip(1).All(run => run[index].SequenceEqual(runs[0][index])) ? runs.Take(1) : runs;
        List<FiringAlert>? rendered = null;
        foreach (var run in all)
        {
            var firing = run[index].Select(Rendered).OfType<FiringAlert>().ToList();
            if (firing.Count < run[index].Count || (rendered is not null && !firing.SequenceEqual(rendered)))
                return null;

            rendered = firing;
        }

        return rendered;
    }

    private FiringAlert? Rendered(FiringElement firing) =>
        FiringAlert.Of((firing.Alert == problem.Alert ? alert : firing.Alert).Alert, firing.Element with { Labels = renaming.Of(firing.Element.Labels) });

    private long? First(AlertRun run, bool fires, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (FiresIn(run, i) == fires)
                return i * problem.Clock.Step;
        }

        return null;
    }

    private bool FiresIn(AlertRun run, int index) => run[index].Any(firing => firing.Alert == problem.Alert);

    private int Index(long time) => (int)(time / problem.Clock.Step);
}
