namespace ObserverMetrics.PromQL.Tests;

public class PromQLRegexTests
{
    [Theory]
    [InlineData("a(b", 1, "'(' is never closed: expected ')'")]
    [InlineData("a)", 1, "')' closes nothing: remove it, or write '\\\\)' for the character")]
    [InlineData("a[b", 1, "'[' is never closed: expected ']'")]
    [InlineData("*a", 0, "'*' has nothing before it to repeat")]
    [InlineData("a**", 2, "'*' repeats a repetition: put parentheses around the first")]
    [InlineData("a{1001}", 1, "a count in '{1001}' is not in order, or above 1000")]
    [InlineData("(?=a)", 0, "'(?=' is not known to RE2, which has no look-around, no back-references and no atomic groups")]
    [InlineData("(a)\\1", 3, "'\\1' is a back-reference, which RE2 does not have")]
    [InlineData("[z-a]", 1, "the range 'z-a' ends before it begins")]
    [InlineData("\\p{Klingon}", 0, "there is no class of Unicode characters '\\p{Klingon}'")]
    [InlineData("a\\", 1, "a backslash at the end escapes nothing")]
    public void What_is_wrong_is_said_with_its_place(string pattern, int start, string message)
    {
        var error = PromQLRegex.Validate(pattern)!;
        Assert.Equal(message, error.Message);
        Assert.Equal(start, error.Start);
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("a*", true)]
    [InlineData("a|", true)]
    [InlineData("(a?b*)+", true)]
    [InlineData("^$", true)]
    [InlineData("\\B", true)]
    [InlineData("(?i)", true)]
    [InlineData("a{0,3}", true)]
    [InlineData(".+", false)]
    [InlineData("\\b", false)]
    [InlineData("[^a]", false)]
    [InlineData("(a|b)", false)]
    [InlineData("(", null)]
    public void Whether_the_empty_text_matches_is_known(string pattern, bool? matches) => Assert.Equal(matches, PromQLRegex.MatchesEmpty(pattern));

    [Theory]
    [InlineData("GET|POST", "GET", "POST")]
    [InlineData("(GET|POST)", "GET", "POST")]
    [InlineData("(?:a|)", "a", "")]
    [InlineData("a\\.b|c", "a.b", "c")]
    [InlineData("", "")]
    public void Plain_alternatives_are_read(string pattern, params string[] values)
    {
        var alternatives = PromQLRegex.PlainAlternatives(pattern)!;
        Assert.Equal(values, alternatives.Select(alternative => alternative.Value));
        Assert.All(alternatives, alternative =>
            Assert.Equal(alternative.Value, pattern.Substring(alternative.Start, alternative.Length).Replace("\\", string.Empty, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("a.b")]
    [InlineData("a|b*")]
    [InlineData("(a)|(b)")]
    [InlineData("(a|b)c")]
    [InlineData("a\\d")]
    [InlineData("[ab]")]
    [InlineData("(?i)a")]
    [InlineData("(?i:a)")]
    [InlineData("(")]
    [InlineData("(a\\)")]
    public void Anything_else_is_not_plain(string pattern) => Assert.Null(PromQLRegex.PlainAlternatives(pattern));
}
