namespace ObserverMetrics.Gen.Manifest.Tests.Yaml;

/// <summary>What stands behind an ampersand is lost to the text: one that nothing uses is told.</summary>
public class AnchorTests
{
    [Theory]
    [InlineData("a: &x b\nc: *x\n")]
    [InlineData("a: &x [b]\nc: [*x, *x]\n")]
    [InlineData("a: '&x b'\n")]
    [InlineData("a: b &x\n")]
    public void Those_in_use_are_right(string text) => Assert.Empty(ReadYaml.Of(text).Ids);

    [Theory]
    [InlineData("a: &x b\n", 3)]
    [InlineData("a: &x\n  b: c\n", 3)]
    [InlineData("a: [&x b]\n", 4)]
    [InlineData("&x a: b\n", 0)]
    [InlineData("a: &x b\nc: &x d\ne: *x\n", 3)]
    [InlineData("a: &x '&x'\n", 3)]
    [InlineData("a: &x\n", 3)]
    public void Others_are_told_at_their_place(string text, int start)
    {
        var diagnostic = Assert.Single(ReadYaml.Of(text).Diagnostics);

        Assert.Equal(("OMG3041", start, 2), (diagnostic.Rule.Id, diagnostic.Span.Start, diagnostic.Span.Length));
    }

    [Fact]
    public void Behind_an_error_nobody_knows() => Assert.Equal(["OMG0020"], ReadYaml.Of("a: &x b\nc: [*x\nd: e\n").Ids);
}
