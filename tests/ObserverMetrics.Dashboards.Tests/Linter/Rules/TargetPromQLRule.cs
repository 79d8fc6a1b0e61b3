namespace ObserverMetrics.Dashboards.Tests.Linter.Rules;

/// <summary>A query is valid PromQL.</summary>
internal sealed class TargetPromQLRule : TargetRule
{
    public override string Name => "target-promql-rule";

    protected override IEnumerable<(string Subject, string Message)> Check(LintedTarget target) =>
        target.IsLogQL || target.Parsed.IsValid ? [] : [("", $"invalid PromQL query '{target.Expr}': {string.Join(" ", target.Parsed.Errors.Select(error => error.Message))}")];
}
