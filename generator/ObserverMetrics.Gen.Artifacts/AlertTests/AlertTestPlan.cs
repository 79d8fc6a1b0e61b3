using ObserverMetrics.Gen.Artifacts.AlertTests.Simulation;
using ObserverMetrics.Gen.Artifacts.AlertTests.Solving;
using ObserverMetrics.Gen.Manifest.Model;

namespace ObserverMetrics.Gen.Artifacts.AlertTests;

/// <summary>The tests of all alerts of a manifest.</summary>
/// <param name="Generated">Those that the build finds.</param>
/// <param name="Given">The manifest's own, whose times ask nothing of the generated ones.</param>
/// <param name="Gaps">What has no test.</param>
internal sealed record AlertTestPlan(AlertTestFile Generated, AlertTestFile Given, AlertTestGaps Gaps)
{
    /// <summary>The tests; none of a file that the manifest switches off.</summary>
    public static AlertTestPlan Of(MetricsManifest manifest)
    {
        var rules = new Lazy<ParsedRules>(() => new ParsedRules(manifest));
        var (generated, unsolved) = manifest.FileName(OutputFileNames.AlertTests) is null ? (new AlertTestFile(0, []), []) : Generate(manifest, rules.Value);
        var (given, unwritten) = manifest.FileName(OutputFileNames.GivenAlertTests) is null ? (new AlertTestFile(0, []), []) : Write(rules.Value);
        var withTests = unsolved.ToLookup(alert => alert.Alert.Tests.Count > 0, alert => new UntestedAlert(alert.Alert.Name, alert.Alert.Severity, alert.Alert.Path, alert.Reason));
        return new AlertTestPlan(generated, given, new AlertTestGaps(withTests[false].ToEquatableArray(), withTests[true].ToEquatableArray(), unwritten.ToEquatableArray()));
    }

    private static (AlertTestFile Generated, List<(Alert Alert, string Reason)> Unsolved) Generate(MetricsManifest manifest, ParsedRules rules)
    {
        var step = TestClock.StepOf(rules);
        var (tests, unsolved) = (new List<AlertTest>(), new List<(Alert Alert, string Reason)>());
        foreach (var solved in new AlertSolver(rules, new MetricFamilies(manifest), step).Solve())
        {
            tests.AddRange(solved.Tests);
            if (solved.Tests.Count == 0)
                unsolved.Add((solved.Alert.Alert, solved.Reason));
        }

        return (new AlertTestFile(step, tests), unsolved);
    }

    private static (AlertTestFile Given, List<string> Unwritten) Write(ParsedRules rules)
    {
        var (tests, unwritten) = (new List<AlertTest>(), new List<string>());
        foreach (var (alert, given) in rules.Alerts.SelectMany(alert => alert.Alert.Tests.Select(test => (alert.Alert, Test: test))))
        {
            if (GivenTests.Of(alert, given, rules) is { } test)
                tests.Add(test);
            else
                unwritten.Add(given.Name);
        }

        return (new AlertTestFile(TestClock.StepOf(rules, tests), tests), unwritten);
    }
}
