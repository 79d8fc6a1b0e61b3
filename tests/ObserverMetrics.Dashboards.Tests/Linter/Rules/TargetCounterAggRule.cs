using ObserverMetrics.PromQL;

namespace ObserverMetrics.Dashboards.Tests.Linter.Rules;

/// <summary>A counter is shown as a rate or an increase: its value depends on when the process started.</summary>
internal sealed class TargetCounterAggRule : TargetRule
{
    public override string Name => "target-counter-agg-rule";

    protected override IEnumerable<(string Subject, string Message)> Check(LintedTarget target)
    {
        var inRates = target.Parts<CallExpression>()
            .Where(call => call.Function is "rate" or "irate" or "increase")
            .SelectMany(call => call.Arguments.OfType<MatrixSelector>())
            .Select(matrix => matrix.Vector)
            .ToHashSet(ReferenceEqualityComparer.Instance);
        return target.Parts<VectorSelector>()
            .Where(selector => selector.Name?.EndsWith("_total", StringComparison.Ordinal) == true && !inRates.Contains(selector))
            .Select(selector => (selector.Name!, "is not aggregated with rate, irate, or increase"));
    }
}
