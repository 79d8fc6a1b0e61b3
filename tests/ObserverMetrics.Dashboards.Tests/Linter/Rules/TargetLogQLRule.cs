namespace ObserverMetrics.Dashboards.Tests.Linter.Rules;

/// <summary>A query of Loki is valid LogQL. No dashboard of ours asks Loki: any query that does is a complaint.</summary>
internal sealed class TargetLogQLRule : TargetRule
{
    public override string Name => "target-logql-rule";

    protected override IEnumerable<(string Subject, string Message)> Check(LintedTarget target) =>
        target.IsLogQL ? [("", $"invalid LogQL query '{target.Expr}'")] : [];
}
