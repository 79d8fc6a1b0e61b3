using ObserverMetrics.Gen.Artifacts.AlertTests.Simulation;
using ObserverMetrics.PromQL;

namespace ObserverMetrics.Gen.Artifacts.AlertTests.Solving;

/// <summary>How time passes in a test.</summary>
/// <param name="Step">Milliseconds between two evaluations, the same in all tests of a file.</param>
/// <param name="Interval">Milliseconds between two samples, a divisor of the step.</param>
internal sealed record TestClock(long Step, long Interval)
{
    /// <summary>How many samples at least a window holds.</summary>
    private const int SamplesOfWindow = 4;

    private static readonly long[] Steps = [60_000, 30_000, 15_000, 10_000, 5_000, 1_000];

    /// <summary>The longest step that no alert's <c>for</c> notices.</summary>
    public static long StepOf(ParsedRules rules) => StepOf(rules, []);

    /// <summary>The longest step that no alert's <c>for</c> notices, and that misses no sample and no look of some tests.</summary>
    public static long StepOf(ParsedRules rules, IEnumerable<AlertTest> tests)
    {
        var ofTests = tests.SelectMany(test => test.Checks.Select(check => check.Time).Append(test.Interval));
        var durations = rules.Alerts.SelectMany(alert => new[] { alert.For, alert.KeepFiringFor }).Concat(ofTests).Where(duration => duration > 0).ToList();
        return Steps.FirstOrDefault(step => durations.TrueForAll(duration => duration % step == 0)) is > 0 and var common ? common : Steps[^1];
    }

    /// <summary>A clock whose samples fill the shortest window; null where that is too short.</summary>
    public static TestClock? Of(long step, IEnumerable<PromQLExpression> expressions)
    {
        var windows = expressions.SelectMany(expression => expression.DescendantsAndSelf()).OfType<MatrixSelector>().Select(matrix => matrix.Range.Milliseconds).DefaultIfEmpty(long.MaxValue).Min();
        return Steps.FirstOrDefault(interval => step % interval == 0 && interval <= windows / SamplesOfWindow) is > 0 and var longest ? new TestClock(step, longest) : null;
    }

    public long AlignedUp(long duration) => (duration + Step - 1) / Step * Step;
}
