using ObserverMetrics.Gen.Artifacts.AlertTests.Simulation;
using ObserverMetrics.PromQL;

namespace ObserverMetrics.Gen.Artifacts.AlertTests.Solving;

/// <summary>Plays a scenario through, as all versions of Prometheus would, and finds the times at which to look.</summary>
internal sealed class ScenarioTest(Problem problem, Scenario scenario)
{
    private const long MostSteps = 20_000;
    private const int MostLooks = 30;

    private readonly long _step = problem.Clock.Step;
    private readonly Timeline _timeline = Timeline.Of(problem, scenario);
    private readonly Dictionary<long, Play> _withoutStarts = [];
    private Play? _whole;

    /// <summary>The test of an alert, or null with the reason where it does not behave as it should.</summary>
    /// <param name="name">The test's name.</param>
    /// <param name="alert">The alert of the problem, or one of the same shape.</param>
    /// <param name="renaming">From the metric of the first to that of the second.</param>
    /// <param name="reason">Why there is none.</param>
    public AlertTest? Create(string name, ParsedAlert alert, Renaming renaming, out string reason)
    {
        if (_timeline.End / _step > MostSteps)
        {
            reason = "its windows are too long to play through";
            return null;
        }

        var test = Test(name, alert, renaming, _whole ??= new Play(problem, _timeline), out var firing, out reason);
        return test is null && firing is { } time && WithoutStarts(time) is { } play ? Test(name, alert, renaming, play, out _, out reason) : test;
    }

    /// <summary>Versions differ in whether a sample at the start of a range belongs to it: without such a sample they agree. Null where there is none.</summary>
    private Play? WithoutStarts(long firing)
    {
        if (_withoutStarts.TryGetValue(firing, out var known))
            return known;

        var ranges = problem.Rules.WithRecordings(problem.Alert.Expression).SelectMany(expression => expression.DescendantsAndSelf()).OfType<MatrixSelector>();
        var starts = ranges.Select(range => firing - range.Range.Milliseconds - (range.Vector.Offset?.Milliseconds ?? 0)).Where(start => start < _timeline.Firing).ToList();
        return starts.Count == 0 ? null : _withoutStarts[firing] = new Play(problem, _timeline.Without(starts, problem));
    }

    private AlertTest? Test(string name, ParsedAlert alert, Renaming renaming, Play play, out long? firing, out string reason)
    {
        if (Checks(play, alert, new Expectations(problem, play, alert, renaming), out firing, out reason) is not { } checks)
            return null;

        var series = play.InputsUntil(checks[checks.Count - 1].Time);
        return new AlertTest(name, alert.Alert.Name, problem.Clock.Interval, [.. series.Select(input => input with { Series = renaming.Of(input.Series) })], checks);
    }

    private List<AlertCheck>? Checks(Play play, ParsedAlert alert, Expectations expectations, out long? firing, out string reason)
    {
        firing = null;
        reason = "no series were found that put it just below and just above its condition";
        var (quiet, timeline) = (play.Timeline.Quiet, play.Timeline);
        if (play.Fires(quiet) != false || play.Fires(timeline.Firing - _step) != false || play.FirstFiring is not { } first)
            return null;

        // Where the versions agree on the first moment, it is the best one to look at.
        // Elsewhere later ones may do: rounding differs from version to version, but not at every step.
        var fires = first.Earliest == first.Latest && expectations.At(first.Latest) is not null ? first.Latest : timeline.Recovery - _step;
        for (var looks = 0; looks < MostLooks && fires > first.Latest && expectations.At(fires) is null; looks++)
            fires -= _step;

        if (play.Fires(fires) != true || play.Fires(timeline.End) != false)
            return null;

        firing = fires;
        var checks = new List<(long Time, string Meaning)> { (quiet, "just below: quiet") };
        var early = first.Earliest - _step;
        if (early > quiet && play.Fires(early) == false)
            checks.Add((early, alert.Alert.For is { } duration ? "just above, but not yet for " + duration : "not yet above"));

        checks.Add((fires, "just above: fires"));
        checks.Add((play.Recovered is { } recovered && expectations.At(recovered) is not null ? recovered : timeline.End, "recovered"));

        var result = new List<AlertCheck>();
        foreach (var (time, meaning) in checks)
        {
            if (expectations.At(time) is not { } expected)
            {
                reason = "a template of it uses what cannot be rendered ahead, or its value differs between versions of Prometheus";
                return null;
            }

            result.Add(new AlertCheck(time, meaning, expected));
        }

        reason = "";
        return result;
    }
}
