namespace ObserverMetrics.PromQL.Tests;

public class EqualityTests
{
    [Theory]
    [InlineData("a+b", " a + # comment\n b")]
    [InlineData("x{a=\"1\",b='2'}", "x{b=`2`,a=\"1\"}")]
    [InlineData("sum(x) by (job)", "sum by (job) (x)")]
    [InlineData("x[60s]", "x[1m]")]
    [InlineData("1.0", "1")]
    public void The_canonical_text_decides(string first, string second)
    {
        Assert.Equal(Parse.Valid(first), Parse.Valid(second));
        Assert.Equal(Parse.Valid(first).GetHashCode(), Parse.Valid(second).GetHashCode());
    }

    [Theory]
    [InlineData("a - b", "b - a")]
    [InlineData("(a)", "a")]
    [InlineData("sum by (a, b) (x)", "sum by (b, a) (x)")]
    [InlineData("x", "\"x\"")]
    public void Other_texts_are_other_expressions(string first, string second) =>
        Assert.NotEqual(Parse.Valid(first), Parse.Valid(second));
}
