namespace ObserverMetrics.PromQL;

/// <summary>What can be told of a matcher by itself.</summary>
internal static class MatcherRules
{
    /// <summary>Whether the matcher holds for a series without the label; null when its regular expression is not valid.</summary>
    public static bool? MatchesEmpty(LabelMatcher matcher) => matcher.Operator switch
    {
        MatchOperator.Equal => matcher.Value.Length == 0,
        MatchOperator.NotEqual => matcher.Value.Length != 0,
        MatchOperator.RegexMatch => PromQLRegex.MatchesEmpty(matcher.Value),
        _ => !PromQLRegex.MatchesEmpty(matcher.Value),
    };
}
