using ObserverMetrics.Gen.Artifacts.AlertTests.Evaluation;
using ObserverMetrics.PromQL;

namespace ObserverMetrics.Gen.Artifacts.AlertTests.Solving;

/// <summary>Solves a comparison by a lever (or several that move together) that is set once and stays: narrowly missed and narrowly reached.</summary>
internal sealed class SteadySolver(Problem problem, Margin margin, Settings around)
{
    private const double Aim = 0.5;

    public Solution? Solve(IReadOnlyList<Lever> levers)
    {
        var search = new ValueSearch(LeverRange.Of(levers[0], problem.Clock.Interval), value => MarginAt(levers, value));
        decimal? Apart() => levers[0].Member.Usual is { } usual && search.MarginAt(usual) is not (null or 0) ? usual : search.Find(Aim) ?? search.Find(-Aim);
        var (missed, reached) = margin switch
        {
            // At the very threshold where nothing lies beyond it: a rate is never below 0.
            { Operator: BinaryOperator.Greater or BinaryOperator.Less } => (search.Find(-margin.Direction * Aim) ?? search.Find(0), search.Find(margin.Direction * Aim)),
            { Direction: not 0 } => (search.Find(-margin.Direction * Aim), search.Find(margin.Direction * Aim) ?? search.Find(0)),
            { Operator: BinaryOperator.Equal } => (Apart(), search.Find(0)),
            _ => (search.Find(0), Apart()),
        };
        return missed is { } quiet && reached is { } loud ? new Solution(levers, quiet, loud) : null;
    }

    private double? MarginAt(IReadOnlyList<Lever> levers, decimal value)
    {
        var samples = problem.Samples(problem.Reach + problem.Clock.Step) + 1;
        problem.Inputs.Set([new Phase(around.With(levers, value), samples)]);
        return margin.At(new Moment((samples - 1) * problem.Clock.Interval, WithStart: true));
    }
}
