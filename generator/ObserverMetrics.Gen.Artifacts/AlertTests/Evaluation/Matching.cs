using System.Text.RegularExpressions;
using ObserverMetrics.PromQL;

namespace ObserverMetrics.Gen.Artifacts.AlertTests.Evaluation;

/// <summary>Whether labels fit matchers.</summary>
internal static class Matching
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    public static bool Fits(VectorSelector selector, LabelSet labels) => selector.Matchers.All(matcher => Fits(matcher, labels[matcher.Name]));

    public static bool Fits(LabelMatcher matcher, string value) => matcher.Operator switch
    {
        MatchOperator.Equal => value == matcher.Value,
        MatchOperator.NotEqual => value != matcher.Value,
        MatchOperator.RegexMatch => FitsPattern(matcher.Value, value),
        _ => !FitsPattern(matcher.Value, value),
    };

    /// <summary>The texts that a matcher asks for by name; none for a pattern of another kind.</summary>
    public static IEnumerable<string> NamedValues(LabelMatcher matcher) => matcher.Operator switch
    {
        MatchOperator.Equal or MatchOperator.NotEqual => [matcher.Value],
        _ => PromQLRegex.PlainAlternatives(matcher.Value)?.Select(alternative => alternative.Value) ?? [],
    };

    // RE2's patterns are .NET's, but for a few that a matcher hardly has; those fit nothing.
    private static bool FitsPattern(string pattern, string value)
    {
        if (PromQLRegex.PlainAlternatives(pattern) is { } alternatives)
            return alternatives.Any(alternative => alternative.Value == value);

        try
        {
            return Regex.IsMatch(value, "^(?:" + pattern + @")\z", RegexOptions.CultureInvariant, Patience);
        }
        catch (Exception exception) when (exception is ArgumentException or RegexMatchTimeoutException)
        {
            return false;
        }
    }
}
