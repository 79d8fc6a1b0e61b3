using ObserverMetrics.PromQL;

namespace ObserverMetrics.Gen.Artifacts.AlertTests.Solving;

/// <summary>A way in which an alert comes to fire: one goal decides, all others stay as they must be for that.</summary>
/// <param name="Goal">The goal that decides, which is no combination.</param>
/// <param name="Around">How the other levers are set.</param>
/// <param name="Decides">What decides it.</param>
internal sealed record Scenario(Goal Goal, Settings Around, Solution Decides)
{
    /// <summary>What decides, as PromQL.</summary>
    public string Name => Goal switch
    {
        ComparisonGoal comparison => PromQLPrinter.Print(comparison.Comparison),
        PresenceGoal { Expression: var expression } => PromQLPrinter.Print(expression),
        _ => throw new InvalidOperationException("A combination does not decide."),
    };
}

/// <summary>Finds the scenarios of a goal.</summary>
/// <param name="solve">Solves a goal that is no combination, while the other levers are set as given.</param>
internal sealed class Scenarios(Func<Goal, Settings, Solution?> solve)
{
    /// <summary>A scenario for each goal that can decide alone.</summary>
    public IReadOnlyList<Scenario> Of(Goal goal) => [.. Of(goal, Settings.Usual)];

    private IEnumerable<Scenario> Of(Goal goal, Settings around)
    {
        if (goal is not SetGoal set)
            return solve(goal, around) is { } solution ? [new Scenario(goal, around, solution)] : [];

        var (leftAround, rightAround) = set.Operator switch
        {
            BinaryOperator.Or => (Reach(set.Right, false, around), Reach(set.Left, false, around)),
            BinaryOperator.And => (Reach(set.Right, true, around), Reach(set.Left, true, around)),
            _ => (Reach(set.Right, false, around), Reach(set.Left, true, around)),
        };
        var left = leftAround is null ? [] : Of(set.Left, leftAround);
        var right = rightAround is null ? [] : Of(set.Right, rightAround);
        return left.Concat(set.Operator == BinaryOperator.Unless ? right.Where(scenario => scenario.Decides.Change is null).Select(Inverted) : right);
    }

    private static Scenario Inverted(Scenario scenario) =>
        scenario with { Decides = scenario.Decides with { Missed = scenario.Decides.Reached, Reached = scenario.Decides.Missed } };

    /// <summary>Settings in which a goal is reached, or missed; null where that takes a change.</summary>
    private Settings? Reach(Goal goal, bool isReached, Settings around)
    {
        if (goal is not SetGoal set)
        {
            // What cannot be set may be so already: the simulation will tell.
            if (solve(goal, around) is not { } solution)
                return around;

            if (solution.Change is not null && isReached)
                return null;

            var value = solution.Change?.From ?? (isReached ? solution.Reached : solution.Missed);
            return around.With(solution.Levers, value);
        }

        // One side is enough to miss an 'and', or to reach an 'or'.
        return (set.Operator, isReached) switch
        {
            (BinaryOperator.And, false) or (BinaryOperator.Or, true) or (BinaryOperator.Unless, false) => Reach(set.Left, isReached, around),
            (BinaryOperator.Unless, true) => Reach(set.Right, false, around) is { } quiet ? Reach(set.Left, true, quiet) : null,
            _ => Reach(set.Right, isReached, around) is { } right ? Reach(set.Left, isReached, right) : null,
        };
    }
}
