using ObserverMetrics.Gen.Artifacts.Tests.Samples;
using ObserverMetrics.Gen.Manifest.Model;

namespace ObserverMetrics.Gen.Artifacts.Tests;

public class GoldenTests
{
    public static TheoryData<string> Files => [.. ArtifactEmitter.Emit(ShopManifest.Create()).Select(artifact => artifact.Path)];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_shop_that_uses_everything(string file) =>
        Golden.Check(ShopManifest.Create().Text(file), "tests", "ObserverMetrics.Gen.Artifacts.Tests", "Golden", "Shop", file);

    [Fact]
    public void A_small_manifest_without_sections_at_its_end()
    {
        var manifest = Manifests.Compile("tests", "ObserverMetrics.Gen.Artifacts.Tests", "Golden", "Small", "metrics.yaml");

        var artifacts = ArtifactEmitter.Emit(manifest);

        Assert.Equal([OutputFileNames.Dashboard, OutputFileNames.RulesYaml, OutputFileNames.RulesJson, OutputFileNames.AlertTests, OutputFileNames.Catalogue, OutputFileNames.Runbooks], artifacts.Select(artifact => artifact.Path));
        Assert.All(artifacts, artifact => Golden.Check(artifact.Text, "tests", "ObserverMetrics.Gen.Artifacts.Tests", "Golden", "Small", artifact.Path));
    }

    [Fact]
    public void The_same_manifest_gives_the_same_bytes() =>
        Assert.Equal(ArtifactEmitter.Emit(ShopManifest.Create()), ArtifactEmitter.Emit(ShopManifest.Create()));
}
