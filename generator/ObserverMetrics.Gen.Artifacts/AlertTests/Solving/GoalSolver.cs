namespace ObserverMetrics.Gen.Artifacts.AlertTests.Solving;

/// <summary>Finds the solution of a goal that is no combination of others.</summary>
internal sealed class GoalSolver(Problem problem)
{
    public Solution? Solve(Goal goal) => goal switch
    {
        ComparisonGoal comparison => Solve(new Margin(comparison.Comparison)),
        PresenceGoal presence => Presence(presence),
        _ => throw new ArgumentException("A combination has no solution of its own.", nameof(goal)),
    };

    private Solution? Presence(PresenceGoal presence)
    {
        Lever[] levers = [.. problem.Members.Of(presence.Expression).Select(member => new Lever(member, LeverKind.Presence))];
        var there = presence.IsMissing ? 0 : 1;
        return levers.Length == 0 ? null : new Solution(levers, Missed: 1 - there, Reached: there);
    }

    private Solution? Solve(Margin margin)
    {
        var steady = new SteadySolver(problem, margin);
        var change = new ChangeSolver(problem, margin);
        var levers = margin.Sides.SelectMany(problem.LeversOf).Distinct().ToList();
        return levers.Select(steady.Solve).Concat(levers.Select(change.Solve)).FirstOrDefault(solution => solution is not null);
    }
}
