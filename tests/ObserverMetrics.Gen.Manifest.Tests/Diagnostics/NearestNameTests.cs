using ObserverMetrics.Gen.Manifest.Diagnostics;

namespace ObserverMetrics.Gen.Manifest.Tests.Diagnostics;

public class NearestNameTests
{
    private static readonly string[] Known = ["help", "type", "labels", "keep_firing_for", "for", "kB", "KiB"];

    [Theory]
    [InlineData("hlep", "help")]
    [InlineData("Help", "help")]
    [InlineData("label", "labels")]
    [InlineData("keepFiringFor", "keep_firing_for")]
    [InlineData("KB", "kB")]
    [InlineData("keep", "keep_firing_for")]
    [InlineData("colour", null)]
    [InlineData("format", null)]
    [InlineData("", null)]
    [InlineData("x", null)]
    public void The_name_with_the_fewest_edits_is_meant(string word, string? expected) =>
        Assert.Equal(expected, NearestName.Find(word, Known));

    [Fact]
    public void A_megabyte_of_text_is_no_name() =>
        Assert.Null(NearestName.Find(new string('a', 1_000_000), [new string('a', 1_000_001)]));
}
