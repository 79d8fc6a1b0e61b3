using ObserverMetrics.Gen.Manifest.Checking;

namespace ObserverMetrics.Gen.Manifest.Tests.Checking;

public class TemplateTokensTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData(" $value | humanize ", "$value, humanize")]
    [InlineData("$labels.job", "$labels, .job")]
    [InlineData("- .Value -", ".Value")]
    [InlineData("if gt $value 1e3", "if, gt, $value, 1e3")]
    [InlineData("0x1F .5 1_000 5m 1e+3 1+2", "0x1F, 5, 1_000, 5m, 1e+3, 1, 2")]
    [InlineData("größe", "größe")]
    [InlineData("ärger", "ärger")]
    [InlineData("""title "a \"b\" c" end""", """title, "a \"b\" c", end""")]
    [InlineData("""print "\\" x""", """print, "\\", x""")]
    [InlineData("match `a\"b` 'c'", "match, `a\"b`, 'c'")]
    [InlineData("""'\'' x""", """'\'', x""")]
    public void Texts_characters_numbers_variables_fields_and_words_are_tokens(string action, string expected) =>
        Assert.Equal(expected, string.Join(", ", Tokens(action).Select(token => token.Text)));

    [Theory]
    [InlineData("a \"b c", "\"b c")]
    [InlineData("a \"b\\\" ", "\"b\\\" ")]
    [InlineData("a `b", "`b")]
    [InlineData("'\\", "'\\")]
    public void A_text_that_is_not_closed_takes_the_rest(string action, string rest)
    {
        var last = Tokens(action)[^1];

        Assert.Equal((rest, true), (last.Text, last.IsOpen));
    }

    private static List<TemplateTokens> Tokens(string action)
    {
        var found = new List<TemplateTokens>();
        for (var tokens = new TemplateTokens(action); tokens.MoveNext();)
            found.Add(tokens);

        return found;
    }
}
