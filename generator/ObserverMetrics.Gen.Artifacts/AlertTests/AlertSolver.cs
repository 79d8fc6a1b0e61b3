using ObserverMetrics.Gen.Artifacts.AlertTests.Evaluation;
using ObserverMetrics.Gen.Artifacts.AlertTests.Simulation;
using ObserverMetrics.Gen.Artifacts.AlertTests.Solving;

namespace ObserverMetrics.Gen.Artifacts.AlertTests;

/// <summary>Makes the tests of alerts.</summary>
internal sealed class AlertSolver(ParsedRules rules, MetricFamilies families, long step)
{
    /// <summary>The tests of an alert; none, with the reason, where it cannot be solved.</summary>
    public IReadOnlyList<AlertTest> Solve(ParsedAlert alert, out string reason)
    {
        var expressions = rules.WithRecordings(alert.Expression);
        if (expressions.Select(Supported.Reason).FirstOrDefault(found => found is not null) is { } unsupported)
        {
            reason = unsupported;
            return [];
        }

        if (Members.Of(alert.Expression, rules, families, out reason) is not { } members)
            return [];

        if (TestClock.Of(step, expressions) is not { } clock)
        {
            reason = "its window is too short for samples a second apart";
            return [];
        }

        try
        {
            return Solve(new Problem(rules, alert, members, clock), out reason);
        }
        catch (WorkExceededException)
        {
            reason = "it takes too many trials";
            return [];
        }
    }

    private static List<AlertTest> Solve(Problem problem, out string reason)
    {
        reason = "no series were found that put it just below and just above its condition";
        var scenarios = new Scenarios(new GoalSolver(problem).Solve).Of(Goals.Of(problem.Alert.Expression));
        var tests = new List<AlertTest>();
        foreach (var scenario in scenarios)
        {
            var name = problem.Alert.Alert.Name + (HasTwin(problem) ? $" ({problem.Alert.Alert.Severity.ToString().ToLowerInvariant()})" : "") + (scenarios.Count > 1 ? ": " + scenario.Name : "");
            if (new ScenarioTest(problem, scenario).Create(name, out var failure) is not { } test)
                reason = failure;
            else if (!tests.Exists(known => known.Series.SequenceEqual(test.Series)))
                tests.Add(test);
        }

        return tests;
    }

    private static bool HasTwin(Problem problem) => problem.Rules.Named(problem.Alert.Alert.Name).Skip(1).Any();
}
