using ObserverMetrics.Gen.Artifacts.AlertTests.Simulation;
using ObserverMetrics.Gen.Artifacts.AlertTests.Solving;
using ObserverMetrics.Gen.Manifest.Model;

namespace ObserverMetrics.Gen.Artifacts.AlertTests;

/// <summary>The tests of all alerts of a manifest.</summary>
internal sealed class AlertTestPlan
{
    private AlertTestPlan(long step, IReadOnlyList<AlertTest> tests, AlertTestGaps gaps)
    {
        Step = step;
        Tests = tests;
        Gaps = gaps;
    }

    /// <summary>Milliseconds between two evaluations.</summary>
    public long Step { get; }

    /// <summary>The tests in the order of the alerts.</summary>
    public IReadOnlyList<AlertTest> Tests { get; }

    /// <summary>What has no test.</summary>
    public AlertTestGaps Gaps { get; }

    /// <summary>The tests; none where the manifest switches their file off.</summary>
    public static AlertTestPlan Of(MetricsManifest manifest) =>
        manifest.FileName(OutputFileNames.AlertTests) is null ? new AlertTestPlan(0, [], new AlertTestGaps([], [])) : Solve(manifest);

    private static AlertTestPlan Solve(MetricsManifest manifest)
    {
        var rules = new ParsedRules(manifest);
        var step = TestClock.StepOf(rules);
        var solver = new AlertSolver(rules, new MetricFamilies(manifest), step);
        var (tests, untested, unwritten) = (new List<AlertTest>(), new List<UntestedAlert>(), new List<string>());
        foreach (var (alert, found, reason) in rules.Alerts.AsParallel().AsOrdered().Select(alert => (Alert: alert, Found: solver.Solve(alert, out var reason), Reason: reason)))
        {
            tests.AddRange(found);
            foreach (var given in alert.Alert.Tests)
            {
                if (GivenTests.Of(alert.Alert, given, rules) is { } test)
                    tests.Add(test);
                else
                    unwritten.Add(given.Name);
            }

            if (found.Count + alert.Alert.Tests.Count == 0)
                untested.Add(new UntestedAlert(alert.Alert.Name, alert.Alert.Severity, alert.Alert.Path, reason));
        }

        return new AlertTestPlan(step, tests, new AlertTestGaps(untested.ToEquatableArray(), unwritten.ToEquatableArray()));
    }
}
