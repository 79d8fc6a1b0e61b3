namespace ObserverMetrics.Gen.Artifacts.AlertTests.Solving;

/// <summary>Solves a comparison that only a change satisfies: of a gauge with its own average, of a rate with the rate an hour ago.</summary>
internal sealed class ChangeSolver(Problem problem, Margin margin, Settings around)
{
    private readonly Margin _margin = margin;

    private const double Aim = 0.5;
    private const double Farthest = 0.95;

    /// <summary>How long is waited for the change to take effect.</summary>
    private const int MostSteps = 120;

    public Solution? Solve(Lever lever)
    {
        if (_margin.Direction == 0 || lever.Member.Kind == InputKind.Clock)
            return null;

        var from = around.Of(lever, problem.Clock.Interval);
        var tried = LeverRange.Changes(lever, from).Distinct().Where(value => value != from).Select(value => Try(lever, value)).OfType<Trial>().ToList();
        return Nearest(tried, -1) is { } missed && Nearest(tried, 1) is { } reached
            ? new Solution([lever], missed.Value, reached.Value, new Change(from, missed.Lasting, reached.Lasting))
            : null;
    }

    private static Trial? Nearest(List<Trial> tried, int side) =>
        tried.Where(one => one.Margin * side is > 0 and < Farthest).OrderBy(one => Math.Abs(Math.Abs(one.Margin) - Aim)).FirstOrDefault();

    /// <summary>The best margin that a change holds for as long as the alert waits, positive where it would fire.</summary>
    private Trial? Try(Lever lever, decimal value)
    {
        var clock = problem.Clock;
        var wait = (int)(clock.AlignedUp(problem.Alert.For) / clock.Step);
        var steps = wait + (int)Math.Min(problem.Reach / clock.Step, MostSteps);
        var before = problem.Samples(problem.Reach + clock.Step);
        var store = problem.Inputs.Store([new Phase(around, before), new Phase(around.With(lever, value), problem.Samples(steps * clock.Step) + 1)]);
        var evaluator = problem.Evaluator(store);
        var margins = new double[steps + 1];
        for (var i = 0; i <= steps; i++)
        {
            if (_margin.At(evaluator, (before * clock.Interval) + (i * clock.Step)) is not { } now)
                return null;

            margins[i] = now * _margin.Direction;
        }

        var (margin, at) = Enumerable.Range(0, steps - wait + 1).Select(start => (Margin: Enumerable.Range(start, wait + 1).Min(i => margins[i]), Start: start)).OrderByDescending(one => one.Margin).ThenBy(one => one.Start).First();
        return new Trial(value, margin, (at + wait) * clock.Step);
    }

    /// <summary>A value that was tried.</summary>
    /// <param name="Value">The value.</param>
    /// <param name="Margin">Its margin.</param>
    /// <param name="Lasting">How long after the change the alert had waited.</param>
    private sealed record Trial(decimal Value, double Margin, long Lasting);
}
