using System.Text.RegularExpressions;

namespace ObserverMetrics.Dashboards.Tests.Linter.Rules;

/// <summary>A query of Loki has no window but <c>$__auto</c>.</summary>
internal sealed partial class TargetLogQLAutoRule : TargetRule
{
    public override string Name => "target-logql-auto-rule";

    protected override IEnumerable<(string Subject, string Message)> Check(LintedTarget target) =>
        target.IsLogQL && FixedWindow().IsMatch(target.Expr) ? [("", "LogQL query uses fixed duration: should use $__auto")] : [];

    [GeneratedRegex(@"\[\d+[a-z]+\]")]
    private static partial Regex FixedWindow();
}
