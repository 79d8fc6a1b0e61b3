using ObserverMetrics.Gen.Artifacts.Tests.Samples;

namespace ObserverMetrics.Gen.Artifacts.Tests;

public class GoldenTests
{
    public static TheoryData<string> Files => [.. ArtifactEmitter.Emit(ShopManifest.Create()).Select(artifact => artifact.Path)];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_shop_that_uses_everything(string file) =>
        Golden.Check(ShopManifest.Create().Text(file), "tests", "ObserverMetrics.Gen.Artifacts.Tests", "Golden", "Shop", file);

    [Fact]
    public void The_same_manifest_gives_the_same_bytes() =>
        Assert.Equal(ArtifactEmitter.Emit(ShopManifest.Create()), ArtifactEmitter.Emit(ShopManifest.Create()));
}
