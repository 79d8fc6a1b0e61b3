namespace ObserverMetrics.PromQL.Tests;

/// <summary>The sentences are part of the product: each says what was found, what was expected and how to mend it, at the very characters.</summary>
public class ErrorMessageTests
{
    private const string NoNumberOrDuration = "'{0}' is neither a number nor a duration: expected digits such as 1.5, 0x1F or 1e6, or units y, w, d, h, m, s, ms as in 1h30m.";
    private const string NoNumber = "'{0}' is no number: expected decimal digits such as 1.5 or 1e6, hexadecimal such as 0x1F, Inf or NaN.";
    private const string TooLarge = "'{0}' is too large for a number, which is at most about 1.8e308. Write Inf for infinity.";

    [Theory]
    [InlineData("", 0, "", "There is no expression. Write one, such as up or rate(requests_total[5m]).")]
    [InlineData("a b", 2, "b", "Unexpected 'b': expected an operator, or the end of the expression.")]
    [InlineData("a +", 3, "", "Unexpected end of the expression: expected a metric, a number, a function call or '('.")]
    [InlineData("a + * b", 4, "*", "Unexpected '*': expected a metric, a number, a function call or '('.")]
    [InlineData("a == 1)", 6, ")", "Unexpected ')': no '(' is open. Remove it, or add '('.")]
    [InlineData("sum(a", 3, "(", "'(' is never closed: expected ',' or ')' before the end of the expression.")]
    [InlineData("x{a=\"b\"", 1, "{", "'{' is never closed: expected ',' or '}' before the end of the expression.")]
    [InlineData("x[5m", 1, "[", "'[' is never closed: expected ':' and a step, or ']' before the end of the expression.")]
    [InlineData("a = 1", 2, "=", "Unexpected '=': a comparison is written '=='.")]
    [InlineData("a && b", 2, "&", "Unexpected '&': the operator is written 'and'.")]
    [InlineData("a || b", 2, "|", "Unexpected '|': the operator is written 'or'.")]
    [InlineData("a ! b", 2, "!", "Unexpected '!': expected '!=' between expressions, or '!=' and '!~' in label matchers.")]
    [InlineData("x{a=b}", 4, "b", "Unexpected 'b' as the value of the label 'a': expected a string. Put it in quotes.")]
    [InlineData("x{a}", 3, "}", "Unexpected '}' behind the label 'a': expected '=', '!=', '=~' or '!~' and a value in quotes.")]
    [InlineData("x{a=\"b\" c=\"d\"}", 8, "c", "Unexpected 'c' behind a label matcher: expected ',' or '}'.")]
    [InlineData("x{a=\"b", 4, "\"b", "The string is not closed: expected \".")]
    [InlineData("x{a=\"\\d\"}", 5, "\\d", "Unknown escape '\\d'. Write \\\\ for a backslash (in a regular expression, too), or put the text in back quotes.")]
    [InlineData("x{a=~\"b(\"}", 7, "(", "The regular expression is not valid: '(' is never closed: expected ')'.")]
    [InlineData("x{a=~\"\\\\d\\\\q\"}", 9, "\\\\q", "The regular expression is not valid: '\\q' is no escape of RE2.")]
    [InlineData("x[5mn]", 2, "5mn", "'5mn' is neither a number nor a duration: expected digits such as 1.5, 0x1F or 1e6, or units y, w, d, h, m, s, ms as in 1h30m.")]
    [InlineData("x[1m1h]", 2, "1m1h", "'1m1h' is no duration: expected whole numbers with units in the order y, w, d, h, m, s, ms, each at most once, as in 1h30m.")]
    [InlineData("x[0m]", 2, "0m", "The duration '0m' must be greater than 0.")]
    [InlineData("x[]", 2, "]", "Unexpected ']' in a range: expected a duration such as 5m or 1h30m.")]
    [InlineData("(a)[5m]", 3, "[5m]", "A range can only follow a selector such as name{label=\"value\"}. For a range of any other expression write a subquery: [5m:] or [5m:1m].")]
    [InlineData("x offset 5m[5m]", 11, "[5m]", "The range must stand before 'offset', as in name[5m] offset 1h.")]
    [InlineData("sum(x) offset 5m", 7, "offset 5m", "'offset' can only follow a selector, a range or a subquery. Move it behind the selector, as in sum(x offset 5m).")]
    [InlineData("x offset 5m offset 1h", 12, "offset 1h", "'offset' is set twice for the same selector. Remove one.")]
    [InlineData("x @ now", 4, "now", "Unexpected 'now' behind '@': expected a time in seconds since 1970, start() or end().")]
    [InlineData("x @ Inf", 4, "Inf", "The time behind '@' is out of bounds: expected seconds since 1970, such as 1609746000.")]
    [InlineData("rat(x[5m])", 0, "rat", "There is no function 'rat'. Did you mean 'rate'?")]
    [InlineData("frobnicate(x)", 0, "frobnicate", "There is no function 'frobnicate'.")]
    [InlineData("rate(x[5m],)", 10, ",", "Unexpected ',' before ')': arguments end without a comma. Remove it.")]
    [InlineData("sum rate(x[5m])", 4, "rate", "Unexpected 'rate' behind 'sum': expected parentheses around what is aggregated, as in sum by (job) (x).")]
    [InlineData("sum by job (x)", 7, "job", "Unexpected 'job' behind 'by': expected label names in parentheses, as in by (job).")]
    [InlineData("topk(x)", 0, "topk(x)", "'topk' has one argument: expected two, a number and the vector.")]
    [InlineData("a / group_left b", 4, "group_left", "'group_left' must follow 'on (…)' or 'ignoring (…)': write, for example, 'on (job) group_left'.")]
    [InlineData("1e999", 0, "1e999", "'1e999' is too large for a number, which is at most about 1.8e308. Write Inf for infinity.")]
    [InlineData("x > $limit", 4, "$", "Unexpected '$': Prometheus knows no Grafana variables. Write the value itself, such as 5m.")]
    [InlineData("x \"a\"", 2, "\"a\"", "Unexpected string \"a\": expected an operator, or the end of the expression.")]
    [InlineData("x[\"5m\"]", 2, "\"5m\"", "Unexpected string \"5m\" in a range: expected a duration such as 5m or 1h30m.")]
    [InlineData("x offset '5m'", 9, "'5m'", "Unexpected string '5m' behind 'offset': expected a duration such as 5m or 1h30m.")]
    public void Syntax(string text, int start, string found, string message) => AssertSingle(text, start, found, message);

    /// <summary>What cannot be read is neither of another type nor of a later version nor out of place, too.</summary>
    [Theory]
    [InlineData("x @ 1x", 4, "1x", NoNumberOrDuration)]
    [InlineData("sum by (1x) (x)", 8, "1x", NoNumberOrDuration)]
    [InlineData("x 1x", 2, "1x", NoNumberOrDuration)]
    [InlineData("x offset (1x)", 10, "1x", NoNumberOrDuration)]
    [InlineData("x[0x]", 2, "0x", NoNumber)]
    [InlineData("x offset -0x", 10, "0x", NoNumber)]
    [InlineData("rate(0x)", 5, "0x", NoNumber)]
    [InlineData("x[1e999]", 2, "1e999", TooLarge)]
    [InlineData("x @ -1e999", 5, "1e999", TooLarge)]
    [InlineData("0x1_FFFFFFFFFFFFFFFFFF", 0, "0x1_FFFFFFFFFFFFFFFFFF", NoNumber)]
    [InlineData("1m1h", 0, "1m1h", "'{0}' is no duration: expected whole numbers with units in the order y, w, d, h, m, s, ms, each at most once, as in 1h30m.")]
    public void A_number_that_cannot_be_read_has_one_error(string text, int start, string found, string message) =>
        AssertSingle(text, start, found, message.Replace("{0}", found));

    [Theory]
    [InlineData("rate(x)", 5, "x", "'rate' needs a range vector, not an instant vector. Add a range, such as [5m].")]
    [InlineData("rate(sum(x))", 5, "sum(x)", "'rate' needs a range vector, not an instant vector. Make it a subquery, such as [5m:].")]
    [InlineData("abs(x[5m])", 4, "x[5m]", "'abs' needs an instant vector, not a range vector. Remove the range, or wrap it in a function such as rate(…) or avg_over_time(…).")]
    [InlineData("histogram_quantile(x, x)", 19, "x", "'histogram_quantile' as argument 1 needs a number, not an instant vector. Make it a number by scalar(…).")]
    [InlineData("sum(1)", 4, "1", "'sum' needs an instant vector, not a number. Make it a vector by vector(…).")]
    [InlineData("topk(\"1\", x)", 5, "\"1\"", "'topk' as its first argument needs a number, not a text. Remove the quotes.")]
    [InlineData("label_join(x, 1, \",\")", 14, "1", "'label_join' as argument 2 needs a text, not a number. Put it in quotes.")]
    [InlineData("clamp(x, 1)", 0, "clamp(x, 1)", "'clamp' has 2 arguments, but takes 3: clamp(vector, number, number).")]
    [InlineData("round(x, 1, 2)", 0, "round(x, 1, 2)", "'round' has 3 arguments, but takes 1 to 2: round(vector, number).")]
    [InlineData("1 == 2", 2, "==", "A comparison of two numbers needs 'bool': write '== bool'.")]
    [InlineData("a + bool b", 2, "+", "'bool' is for comparisons, not for '+'. Remove it.")]
    [InlineData("a and 1", 2, "and", "'and' needs instant vectors on both sides, not a number. Make it a vector by vector(…).")]
    [InlineData("a + on (x) 1", 4, "on (x)", "'on' needs instant vectors on both sides. Remove it.")]
    [InlineData("a / on (x) group_left (x) b", 23, "x", "The label 'x' stands in 'on' and in 'group_left'. Remove it from one: what is matched is there anyway.")]
    [InlineData("a or on (x) group_left b", 5, "on (x) group_left", "'or' takes no 'group_left': sets always match many to many. Remove it.")]
    [InlineData("{a=~\".*\"}", 0, "{a=~\".*\"}", "The selector may match every series: expected a metric name, or at least one matcher that refuses the empty value, such as job=\"x\" or job=~\".+\".")]
    [InlineData("x{__name__=\"y\"}", 2, "__name__=\"y\"", "The metric name is set twice: 'x' and 'y'. Remove one.")]
    [InlineData("-\"a\"", 0, "-\"a\"", "A sign needs a number or an instant vector behind it, not a text.")]
    [InlineData("1[5m:]", 0, "1[5m:]", "A subquery needs an instant vector before '[', not a number.")]
    public void Types(string text, int start, string found, string message) => AssertSingle(text, start, found, message);

    private static void AssertSingle(string text, int start, string found, string message)
    {
        var error = Assert.Single(PromQLParser.Parse(text).Errors);
        Assert.Equal(message, error.Message);
        Assert.Equal(start, error.Start);
        Assert.Equal(found, text.Slice(error.Span));
    }
}
