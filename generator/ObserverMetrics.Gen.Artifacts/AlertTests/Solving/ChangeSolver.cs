using ObserverMetrics.Gen.Artifacts.AlertTests.Evaluation;

namespace ObserverMetrics.Gen.Artifacts.AlertTests.Solving;

/// <summary>Solves a comparison that only a change satisfies: of a gauge with its own average, of a rate with the rate an hour ago.</summary>
internal sealed class ChangeSolver(Problem problem, Margin margin, Settings around)
{
    private readonly Margin _margin = margin;

    private const double Aim = 0.5;

    /// <summary>How long is waited for the change to take effect.</summary>
    private const int MostSteps = 120;

    public Solution? Solve(Lever lever)
    {
        if (_margin.Direction == 0 || lever.Member.Kind == InputKind.Clock)
            return null;

        var from = around.Of(lever, problem.Clock.Interval);
        var range = LeverRange.Changes(lever, from);
        return Solve(lever, from, [.. range.Where(value => value <= from)]) ?? Solve(lever, from, [.. range.Where(value => value >= from)]);
    }

    private Solution? Solve(Lever lever, decimal from, IReadOnlyList<decimal> range)
    {
        var search = new ValueSearch(range, value => Try(lever, from, value)?.Margin);
        return search.Find(-Aim) is { } missed && search.Find(Aim) is { } reached
            ? new Solution([lever], missed, reached, new Change(from, Try(lever, from, missed)!.Value.Lasting, Try(lever, from, reached)!.Value.Lasting))
            : null;
    }

    /// <summary>The best margin that a change holds for as long as the alert waits, positive where it would fire, and how long after the change the alert has waited.</summary>
    private (double Margin, long Lasting)? Try(Lever lever, decimal from, decimal value)
    {
        var clock = problem.Clock;
        var wait = (int)(clock.AlignedUp(problem.Alert.For) / clock.Step);
        var steps = wait + (int)Math.Min(problem.Reach / clock.Step, MostSteps);
        var before = problem.Samples(problem.Reach + clock.Step);
        problem.Inputs.Set([new Phase(around.With(lever, from), before), new Phase(around.With(lever, value), problem.Samples(steps * clock.Step) + 1)]);
        var margins = new double[steps + 1];
        for (var i = 0; i <= steps; i++)
        {
            if (_margin.At(new Moment((before * clock.Interval) + (i * clock.Step), WithStart: true)) is not { } now)
                return null;

            margins[i] = now * _margin.Direction;
        }

        var best = (Margin: double.NegativeInfinity, Start: 0);
        for (var start = 0; start <= steps - wait; start++)
        {
            var least = margins[start];
            for (var i = start + 1; i <= start + wait && least > best.Margin; i++)
                least = Math.Min(least, margins[i]);

            best = least > best.Margin ? (least, start) : best;
        }

        return (best.Margin, (best.Start + wait) * clock.Step);
    }
}
