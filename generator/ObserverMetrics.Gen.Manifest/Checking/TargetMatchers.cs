using ObserverMetrics.PromQL;

namespace ObserverMetrics.Gen.Manifest.Checking;

/// <summary>Narrows a panel's selectors by the dashboard's variables <c>job</c> and <c>instance</c>, where their series certainly have these labels.</summary>
/// <remarks>A matcher on a label that is not there would empty the panel.</remarks>
internal sealed class TargetMatchers(SeriesCatalog series) : PromQLRewriter
{
    private static readonly string[] Variables = ["job", "instance"];

    protected override PromQLExpression VisitVector(VectorSelector vector)
    {
        if (vector.Name is not { } name)
            return vector;

        var added = Variables
            .Where(variable => series.IsNarrowedBy(name, variable) && !vector.Matchers.Any(matcher => matcher.Name == variable))
            .Select(variable => new LabelMatcher(variable, MatchOperator.RegexMatch, "$" + variable));
        return vector with { Matchers = [.. vector.Matchers, .. added] };
    }
}
