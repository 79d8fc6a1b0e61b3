namespace ObserverMetrics.Gen.Manifest.Tests.Checking;

public class ObserverModelTests
{
    private static readonly string Text = File.ReadAllText(Repository.PathOf("metrics.yaml"));

    [Fact]
    public void The_observer_manifest_means_what_the_golden_file_says() => Golden.Check(
        ModelText.Of(Shop.Sound(Shop.Text(Text))), "tests", "ObserverMetrics.Gen.Manifest.Tests", "Checking", "Observer.txt");

    [Fact]
    public void Equal_texts_give_equal_models() =>
        Assert.Equal(Shop.Text(Text).Manifest, Shop.Text(Text.Replace("\n\n", "\n# A line more.\n\n")).Manifest);

    [Fact]
    public void Line_endings_do_not_matter() => Assert.Equal(Shop.Text(Text).Manifest, Shop.Text(Text.Replace("\n", "\r\n")).Manifest);
}
