namespace ObserverMetrics.Gen.Artifacts.AlertTests.Solving;

/// <summary>Finds the solution of a goal that is no combination of others, while the other levers are set as given.</summary>
internal sealed class GoalSolver(Problem problem)
{
    private readonly Dictionary<(Goal, Settings), Solution?> _solved = [];

    public Solution? Solve(Goal goal, Settings around) =>
        _solved.TryGetValue((goal, around), out var known) ? known : _solved[(goal, around)] = Solved(goal, around);

    private Solution? Solved(Goal goal, Settings around) => goal switch
    {
        ComparisonGoal comparison => Solve(new Margin(comparison.Comparison, problem.Binder), around),
        PresenceGoal presence => Presence(presence),
        _ => throw new ArgumentException("A combination has no solution of its own.", nameof(goal)),
    };

    private Solution? Presence(PresenceGoal presence)
    {
        Lever[] levers = [.. problem.Members.Of(presence.Expression).Select(member => new Lever(member, LeverKind.Presence))];
        var there = presence.IsMissing ? 0 : 1;
        return levers.Length == 0 ? null : new Solution(levers, Missed: 1 - there, Reached: there);
    }

    private Solution? Solve(Margin margin, Settings around)
    {
        var steady = new SteadySolver(problem, margin, around);
        var change = new ChangeSolver(problem, margin, around);
        var levers = margin.Sides.SelectMany(problem.LeversOf).Distinct().ToList();
        var attempts = levers.Select(lever => steady.Solve([lever])).Concat(Together(levers).Select(steady.Solve)).Concat(levers.Select(change.Solve));
        return attempts.FirstOrDefault(solution => solution is not null);
    }

    // Where several members of a family matter alike, none of them decides alone.
    private IEnumerable<IReadOnlyList<Lever>> Together(IEnumerable<Lever> levers) =>
        from family in levers.Where(lever => lever.Kind == LeverKind.Level).Select(lever => lever.Member.Family).Distinct()
        let members = problem.Members.All.Where(member => member.Family == family).Select(member => new Lever(member, LeverKind.Level)).ToList()
        where members.Count > 1
        select members;
}
