using ObserverMetrics.PromQL;

namespace ObserverMetrics.Dashboards.Tests.Linter.Rules;

/// <summary>Every rate looks back over <c>$__rate_interval</c>, which grows with the time between two points of the panel.</summary>
internal sealed class TargetRateIntervalRule : TargetRule
{
    public override string Name => "target-rate-interval-rule";

    protected override IEnumerable<(string Subject, string Message)> Check(LintedTarget target) =>
        from call in target.Parts<CallExpression>()
        where call.Function is "rate" or "irate"
        from matrix in call.Arguments.OfType<MatrixSelector>()
        where matrix.Range.Variable != "$__rate_interval"
        select (matrix.Vector.Name ?? "", "should use $__rate_interval");
}
