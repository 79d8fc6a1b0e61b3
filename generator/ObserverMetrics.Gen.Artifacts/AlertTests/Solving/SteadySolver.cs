using ObserverMetrics.PromQL;

namespace ObserverMetrics.Gen.Artifacts.AlertTests.Solving;

/// <summary>Solves a comparison by a lever (or several that move together) that is set once and stays: narrowly missed and narrowly reached.</summary>
internal sealed class SteadySolver(Problem problem, Margin margin, Settings around)
{
    private const double Aim = 0.5;
    private const double Nearest = 0.15;
    private const double Farthest = 0.85;
    private const int Halvings = 40;

    private readonly Dictionary<(IReadOnlyList<Lever>, decimal), double?> _known = [];

    public Solution? Solve(IReadOnlyList<Lever> levers)
    {
        var (missed, reached) = margin switch
        {
            // At the very threshold where nothing lies beyond it: a rate is never below 0.
            { Operator: BinaryOperator.Greater or BinaryOperator.Less } => (Find(levers, -margin.Direction * Aim) ?? Find(levers, 0), Find(levers, margin.Direction * Aim)),
            { Direction: not 0 } => (Find(levers, -margin.Direction * Aim), Find(levers, margin.Direction * Aim) ?? Find(levers, 0)),
            { Operator: BinaryOperator.Equal } => (FindApart(levers), Find(levers, 0)),
            _ => (Find(levers, 0), FindApart(levers)),
        };
        return missed is { } quiet && reached is { } loud ? new Solution(levers, quiet, loud) : null;
    }

    private decimal? FindApart(IReadOnlyList<Lever> levers) =>
        levers[0].Member.Usual is { } usual && MarginAt(levers, usual) is not (null or 0) ? usual : Find(levers, Aim) ?? Find(levers, -Aim);

    /// <summary>A round value of the lever with about the wanted margin. Where margins jump over it: the nearest on its side.</summary>
    private decimal? Find(IReadOnlyList<Lever> levers, double wanted)
    {
        var tried = LeverRange.Of(levers[0], problem.Clock.Interval).Select(value => (Value: value, Margin: MarginAt(levers, value))).Where(one => one.Margin is not null).ToList();
        if (tried.FindAll(one => IsNear(one.Margin, wanted)) is { Count: > 0 } near)
            return near.OrderBy(one => Math.Abs(one.Value)).First().Value;

        var brackets = tried.Zip(tried.Skip(1), (low, high) => (Low: low, High: high)).Where(pair => (pair.Low.Margin < wanted) != (pair.High.Margin < wanted)).OrderBy(pair => Math.Abs(pair.Low.Value));
        foreach (var bracket in brackets)
        {
            if (Refine(levers, wanted, bracket.Low.Value, bracket.High.Value) is { } found)
                return found;
        }

        var beyond = tried.FindAll(one => wanted != 0 && Math.Sign(one.Margin!.Value) == Math.Sign(wanted)).OrderBy(one => Math.Abs(one.Margin!.Value)).ToList();
        return beyond.Count > 0 ? beyond[0].Value : null;
    }

    private decimal? Refine(IReadOnlyList<Lever> levers, double wanted, decimal from, decimal to)
    {
        var (low, high) = ((double)from, (double)to);
        var rises = MarginAt(levers, from) < wanted;
        for (var i = 0; i < Halvings; i++)
        {
            var middle = (low + high) / 2;
            if (MarginAt(levers, (decimal)middle) is not { } reading)
                return null;

            if (reading < wanted == rises)
                low = middle;
            else
                high = middle;
        }

        foreach (var round in RoundNumbers.Near(low))
        {
            if (round >= from && round <= to && IsNear(MarginAt(levers, round), wanted))
                return round;
        }

        return null;
    }

    private static bool IsNear(double? margin, double wanted) =>
        wanted == 0 ? margin == 0 : margin * Math.Sign(wanted) is >= Nearest and <= Farthest;

    private double? MarginAt(IReadOnlyList<Lever> levers, decimal value)
    {
        if (_known.TryGetValue((levers, value), out var known))
            return known;

        var samples = problem.Samples(problem.Reach + problem.Clock.Step) + 1;
        var store = problem.Inputs.Store([new Phase(around.With(levers, value), samples)]);
        return _known[(levers, value)] = margin.At(problem.Evaluator(store), (samples - 1) * problem.Clock.Interval);
    }
}
