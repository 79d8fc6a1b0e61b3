using ObserverMetrics.Gen.Artifacts.AlertTests.Simulation;

namespace ObserverMetrics.Gen.Artifacts.AlertTests.Solving;

/// <summary>What fires at each step, once for each way in which Prometheus has read ranges.</summary>
internal sealed class Frames(Problem problem, IReadOnlyList<IReadOnlyList<IReadOnlyList<FiringElement>>> runs)
{
    /// <summary>Whether the alert fires; null where the versions disagree.</summary>
    public bool? Fires(long time)
    {
        var verdicts = runs.Select(run => run[Index(time)].Any(IsOfAlert)).Distinct().ToList();
        return verdicts is [var verdict] ? verdict : null;
    }

    /// <summary>When the alert comes to fire within a time, or null where it does not in each run.</summary>
    public (long Earliest, long Latest)? FirstFiring(long from, long to)
    {
        var first = runs.Select(run => Enumerable.Range(Index(from), Index(to) - Index(from)).Where(i => run[i].Any(IsOfAlert)).Select(i => (long?)(i * problem.Clock.Step)).FirstOrDefault()).ToList();
        return first.Contains(null) ? null : (first.Min()!.Value, first.Max()!.Value);
    }

    /// <summary>When the alert no longer fires, or null where the versions disagree.</summary>
    public long? Recovered(long from)
    {
        var first = runs.Max(run => Enumerable.Range(Index(from), run.Count - Index(from)).FirstOrDefault(i => !run[i].Any(IsOfAlert))) * problem.Clock.Step;
        return Fires(first) == false ? first : null;
    }

    /// <summary>All that fires of the alert's name; null where that cannot be told for all versions.</summary>
    public IReadOnlyList<FiringAlert>? At(long time)
    {
        var all = runs.Select(run => run[Index(time)].Select(firing => FiringAlert.Of(firing.Alert.Alert, firing.Element)).ToList()).ToList();
        if (all.Exists(firing => firing.Contains(null) || !firing.SequenceEqual(all[0])))
            return null;

        return [.. all[0].Select(firing => firing!)];
    }

    private bool IsOfAlert(FiringElement firing) => firing.Alert == problem.Alert;

    private int Index(long time) => (int)(time / problem.Clock.Step);
}
