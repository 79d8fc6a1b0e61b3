using ObserverMetrics.PromQL;

namespace ObserverMetrics.Dashboards.Tests.Linter.Rules;

/// <summary>Every selector is narrowed by the variable of a target's label.</summary>
/// <param name="label"><c>job</c> or <c>instance</c>.</param>
internal sealed class TargetMatcherRule(string label) : TargetRule
{
    public override string Name => $"target-{label}-rule";

    protected override IEnumerable<(string Subject, string Message)> Check(LintedTarget target) =>
        from selector in target.Parts<VectorSelector>()
        where !selector.Matchers.Any(matcher => matcher.Name == label && matcher.Operator == MatchOperator.RegexMatch && matcher.Value == "$" + label)
        select (selector.Name ?? "", $"has no matcher {label}=~\"${label}\"");
}
