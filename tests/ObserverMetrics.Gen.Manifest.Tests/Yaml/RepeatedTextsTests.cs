using ObserverMetrics.Gen.Manifest.Yaml;

namespace ObserverMetrics.Gen.Manifest.Tests.Yaml;

public class RepeatedTextsTests
{
    [Fact]
    public void A_short_text_that_comes_again_is_the_same_string()
    {
        var texts = new RepeatedTexts();
        var first = texts.Of(new string("severity".AsSpan()));

        Assert.Same(first, texts.Of(new string("severity".AsSpan())));
    }

    /// <summary>There are more texts than places.</summary>
    [Fact]
    public void No_text_becomes_another()
    {
        var texts = new RepeatedTexts();
        foreach (var number in Enumerable.Range(0, 10_000).Concat(Enumerable.Range(0, 10_000)))
            Assert.Equal($"metric_{number}", texts.Of($"metric_{number}"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a text that is longer than all that is remembered here")]
    public void Others_stay_what_they_are(string text) => Assert.Same(text, new RepeatedTexts().Of(text));
}
