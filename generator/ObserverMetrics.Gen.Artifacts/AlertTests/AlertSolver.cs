using ObserverMetrics.Gen.Artifacts.AlertTests.Evaluation;
using ObserverMetrics.Gen.Artifacts.AlertTests.Simulation;
using ObserverMetrics.Gen.Artifacts.AlertTests.Solving;

namespace ObserverMetrics.Gen.Artifacts.AlertTests;

/// <summary>Makes the tests of alerts.</summary>
internal sealed class AlertSolver(ParsedRules rules, MetricFamilies families, long step)
{
    /// <summary>All alerts with their tests, in their order.</summary>
    public IEnumerable<SolvedAlert> Solve() => rules.Alerts
        .GroupBy(alert => (object?)AlertShape.Of(alert, rules, families) ?? alert)

        // Only the search takes so long that dividing it pays.
        .AsParallel().Select(alike => Search([.. alike])).AsSequential()
        .SelectMany(SolveAlike)
        .OrderBy(solved => solved.Alert.Order);

    /// <summary>Solves alerts of one shape, one after the other, until a scenario is found that the others can share.</summary>
    private Searched Search(IReadOnlyList<ParsedAlert> alike)
    {
        var solved = new List<SolvedAlert>();
        foreach (var alert in alike)
        {
            solved.Add(Solve(alert, out var scenarios));
            if (scenarios is [var only])
                return new Searched(alike, solved, only);
        }

        return new Searched(alike, solved, null);
    }

    /// <summary>The tests of alerts of one shape: a scenario that is found for one holds for the others.</summary>
    private IEnumerable<SolvedAlert> SolveAlike(Searched searched)
    {
        var model = searched.Solved[searched.Solved.Count - 1].Alert;
        var others = searched.Alerts.Skip(searched.Solved.Count);
        return searched.Solved.Concat(others.Select(alert => Again(model, searched.Scenario!, alert) is { } test ? new SolvedAlert(alert, [test], "") : Solve(alert, out _)));
    }

    // Where the scenario gives no test, the reason must be the alert's own.
    private AlertTest? Again(ParsedAlert model, ScenarioTest scenario, ParsedAlert alert)
    {
        try
        {
            var renaming = new Renaming(AlertShape.MetricOf(model, families)!.Name, AlertShape.MetricOf(alert, families)!.Name);
            return scenario.Create(alert.Alert.Name, alert, renaming, out _);
        }
        catch (WorkExceededException)
        {
            return null;
        }
    }

    private SolvedAlert Solve(ParsedAlert alert, out IReadOnlyList<ScenarioTest> scenarios)
    {
        scenarios = [];
        var expressions = rules.WithRecordings(alert.Expression);
        if (expressions.Select(Supported.Reason).FirstOrDefault(found => found is not null) is { } unsupported)
            return new SolvedAlert(alert, [], unsupported);

        if (Members.Of(alert.Expression, rules, families, out var reason) is not { } members)
            return new SolvedAlert(alert, [], reason);

        if (TestClock.Of(step, expressions) is not { } clock)
            return new SolvedAlert(alert, [], "its window is too short for samples a second apart");

        try
        {
            return Solve(new Problem(rules, alert, members, clock), out scenarios);
        }
        catch (WorkExceededException)
        {
            return new SolvedAlert(alert, [], "it takes too many trials");
        }
    }

    private static SolvedAlert Solve(Problem problem, out IReadOnlyList<ScenarioTest> scenarios)
    {
        var reason = "no series were found that put it just below and just above its condition";
        var alert = problem.Alert;
        var found = new Scenarios(new GoalSolver(problem).Solve).Of(Goals.Of(alert.Expression));
        var tests = new List<AlertTest>();
        scenarios = [.. found.Select(scenario => new ScenarioTest(problem, scenario))];
        for (var i = 0; i < found.Count; i++)
        {
            var name = alert.Alert.Name + (HasTwin(problem) ? $" ({alert.Alert.Severity.ToString().ToLowerInvariant()})" : "") + (found.Count > 1 ? ": " + found[i].Name : "");
            if (scenarios[i].Create(name, alert, Renaming.None, out var failure) is not { } test)
                reason = failure;
            else if (!tests.Exists(known => known.Series.SequenceEqual(test.Series)))
                tests.Add(test);
        }

        return new SolvedAlert(alert, tests, reason);
    }

    private static bool HasTwin(Problem problem) => problem.Rules.Named(problem.Alert.Alert.Name).Skip(1).Any();

    /// <summary>Alerts of one shape, the first of them solved.</summary>
    /// <param name="Alerts">All of them.</param>
    /// <param name="Solved">Those that are solved; the last is the one whose scenario the others share.</param>
    /// <param name="Scenario">The scenario; null where none is left to share it.</param>
    private sealed record Searched(IReadOnlyList<ParsedAlert> Alerts, IReadOnlyList<SolvedAlert> Solved, ScenarioTest? Scenario);
}
