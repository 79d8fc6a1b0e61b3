using ObserverMetrics.PromQL;

namespace ObserverMetrics.Gen.Manifest.Checking;

/// <summary>Narrows a panel's selectors by the dashboard's variables <c>job</c> and <c>instance</c>, where their series certainly have these labels.</summary>
/// <remarks>A matcher on a label that is not there would empty the panel.</remarks>
internal sealed class TargetMatchers(SeriesCatalog series) : PromQLRewriter
{
    private static readonly LabelMatcher[] Variables =
    [
        new("job", MatchOperator.RegexMatch, "$job"),
        new("instance", MatchOperator.RegexMatch, "$instance"),
    ];

    protected override PromQLExpression VisitVector(VectorSelector vector)
    {
        if (vector.Name is not { } name)
            return vector;

        var matchers = new List<LabelMatcher>(vector.Matchers.Count + Variables.Length);
        matchers.AddRange(vector.Matchers);
        foreach (var added in Variables)
        {
            if (series.IsNarrowedBy(name, added.Name) && !Names(vector.Matchers, added.Name))
                matchers.Add(added);
        }

        return matchers.Count == vector.Matchers.Count ? vector : vector with { Matchers = matchers };
    }

    private static bool Names(IReadOnlyList<LabelMatcher> matchers, string label)
    {
        for (var i = 0; i < matchers.Count; i++)
        {
            if (matchers[i].Name == label)
                return true;
        }

        return false;
    }
}
