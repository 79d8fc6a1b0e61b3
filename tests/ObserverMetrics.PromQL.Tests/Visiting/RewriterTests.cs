namespace ObserverMetrics.PromQL.Tests;

public class RewriterTests
{
    [Theory]
    [InlineData("a + b{x=\"1\"} * 2", "a{job=\"j\"} + b{job=\"j\",x=\"1\"} * 2")]
    [InlineData("sum by (le) (rate(a[5m] offset 1h))", "sum by (le) (rate(a{job=\"j\"}[5m] offset 1h))")]
    [InlineData("topk(scalar(a), -(b)[5m:] @ start())", "topk(scalar(a{job=\"j\"}), -(b{job=\"j\"})[5m:] @ start())")]
    public void Selectors_are_rewritten_everywhere(string text, string rewritten)
    {
        var root = PromQLParser.Parse(text).Root!;
        Assert.Equal(rewritten, new AddsJob().Visit(root).ToString());
    }

    [Fact]
    public void What_does_not_change_is_the_same_instance()
    {
        var binary = Parse.Valid<BinaryExpression>("sum(rate(a[5m])) + abs(1 * time() + b)");
        var rewritten = Assert.IsType<BinaryExpression>(new Renames().Visit(binary));
        Assert.Same(binary.Left, rewritten.Left);
        Assert.NotSame(binary.Right, rewritten.Right);
        Assert.Equal("sum(rate(a[5m])) + abs(1 * time() + c)", rewritten.ToString());
    }

    [Fact]
    public void Descendants_come_in_the_order_of_the_text() =>
        Assert.Equal(
            ["topk(2, a + b)", "2", "a + b", "a", "b"],
            Parse.Valid("topk(2, a + b)").DescendantsAndSelf().Select(part => part.ToString()));

    private sealed class AddsJob : PromQLRewriter
    {
        protected override PromQLExpression VisitVector(VectorSelector vector) =>
            vector with { Matchers = [.. vector.Matchers, new LabelMatcher("job", MatchOperator.Equal, "j")] };
    }

    private sealed class Renames : PromQLRewriter
    {
        protected override PromQLExpression VisitVector(VectorSelector vector) => vector.Name == "b" ? vector with { Name = "c" } : vector;
    }
}
