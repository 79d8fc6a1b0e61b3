using ObserverMetrics.Gen.Artifacts.AlertTests.Simulation;

namespace ObserverMetrics.Gen.Artifacts.AlertTests.Solving;

/// <summary>What a test expects to fire at each step of a play.</summary>
/// <param name="problem">The alert that is played through.</param>
/// <param name="play">The play.</param>
/// <param name="alert">The alert whose texts are expected: that one, or one of its shape.</param>
/// <param name="renaming">From the metric of the first to that of the second.</param>
internal sealed class Expectations(Problem problem, Play play, ParsedAlert alert, Renaming renaming)
{
    private readonly Dictionary<long, IReadOnlyList<FiringAlert>?> _rendered = [];

    /// <summary>All that fires of the alert's name; null where that cannot be told for all versions of Prometheus.</summary>
    public IReadOnlyList<FiringAlert>? At(long time) => _rendered.TryGetValue(time, out var known) ? known : _rendered[time] = Render(time);

    private List<FiringAlert>? Render(long time)
    {
        List<FiringAlert>? rendered = null;
        foreach (var elements in play.At(time))
        {
            var firing = elements.Select(Rendered).OfType<FiringAlert>().ToList();
            if (firing.Count < elements.Count || (rendered is not null && !firing.SequenceEqual(rendered)))
                return null;

            rendered = firing;
        }

        return rendered;
    }

    private FiringAlert? Rendered(FiringElement firing) =>
        FiringAlert.Of((firing.Alert == problem.Alert ? alert : firing.Alert).Alert, firing.Element with { Labels = renaming.Of(firing.Element.Labels) }, problem.Rules.Templates);
}
