namespace ObserverMetrics.PromQL.Tests;

public class RecoveryTests
{
    [Theory]
    [InlineData("sum by (a b, c d) (x)", "b", "d")]
    [InlineData("x{a=b, c=\"d\", e=f}", "b", "f")]
    [InlineData("clamp(x y, 1, 2 3)", "y", "3")]
    [InlineData("foo(x) + bar(y)", "foo", "bar")]
    [InlineData("x{a=~\"(\", b=~\")\"}", "(", ")")]
    [InlineData("rate(x) / rate(y)", "x", "y")]
    [InlineData("rate(x[1m1h]) + y offset 0s", "1m1h", "0s")]
    [InlineData("(a b) + (c d)", "b", "d")]
    [InlineData("\"\\q\" + x{a=\"\\z\"} + 1", "\\q", "\\z", "\"\\q\"")]
    public void Independent_errors_are_all_reported(string text, params string[] found) =>
        Assert.Equal(
            found.Order(StringComparer.Ordinal),
            PromQLParser.Parse(text).Errors.Select(error => text.Slice(error.Span)).Order(StringComparer.Ordinal));

    [Fact]
    public void Errors_come_in_the_order_of_the_text()
    {
        var starts = PromQLParser.Parse("rate(x) + foo(y) + 1 and abs(\"z\", 2)").Errors.Select(error => error.Start).ToArray();
        Assert.Equal(starts.Order(), starts);
    }

    [Theory]
    [InlineData("sum(", false)]
    [InlineData("rate(x)", true)]
    [InlineData("foo(x)", true)]
    [InlineData("x{a=~\"(\"}", true)]
    [InlineData("x[300]", true)]
    public void There_is_a_tree_unless_the_grammar_is_broken(string text, bool tree)
    {
        var result = PromQLParser.Parse(text);
        Assert.False(result.IsValid);
        Assert.Equal(tree, result.Root is not null);
    }
}
