namespace ObserverMetrics.PromQL.Tests;

public class ParserSmokeTests
{
    [Theory]
    [InlineData("up", "up")]
    [InlineData("sum by(job)(rate(x{a='b'}[5m]))", "sum by (job) (rate(x{a=\"b\"}[5m]))")]
    [InlineData("topk(3, a) without (x,)", "topk without (x) (3, a)")]
    [InlineData("a + b * c ^ -d ^ 2", "a + b * c ^ -d ^ 2")]
    [InlineData("-1 + --2", "-1 + 2")]
    [InlineData("a[5m:1m] offset -1h @ start()", "a[5m:1m] @ start() offset -1h")]
    [InlineData("a / on(x) group_left(y) b", "a / on (x) group_left (y) b")]
    [InlineData("1 + on() 2", "1 + 2")]
    [InlineData("1e6 + 1e21 + 0x1F + 010 + .5 + 1e-5", "1e+06 + 1e+21 + 31 + 8 + 0.5 + 1e-05")]
    [InlineData("foo @ 1.5", "foo @ 1.500")]
    [InlineData("sum(sum) by (by)", "sum by (by) (sum)")]
    public void Prints_canonical_text(string text, string printed)
    {
        var result = PromQLParser.Parse(text);
        Assert.Empty(result.Errors);
        Assert.Equal(printed, result.Root!.ToString());
    }
}
