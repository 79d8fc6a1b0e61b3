using ObserverMetrics.Gen.Artifacts.Tests.Samples;
using ObserverMetrics.Gen.Manifest.Model;

namespace ObserverMetrics.Gen.Artifacts.Tests;

/// <summary>Every property of the model reaches a file: somewhere in the shop, changing its value changes the output.</summary>
public class NothingVanishesTests
{
    /// <summary>What only the C# emitter reads, and the places in the manifest that only messages name.</summary>
    private static readonly string[] NotForFiles =
    [
        "CodeModel.ManifestName", "CodeModel.ClassName", "CodeModel.Namespace", "CodeModel.IsInternal", "LabelEnum.Name", "LabelValue.Value", "LabelValue.Member", "Metric.CSharpName", "Metric.GroupKey", "MetricLabel.Enum",
    ];

    [Fact]
    public void Every_property_is_read_but_those_of_the_code()
    {
        var manifest = (MetricsManifest)ModelWalk.Clone(ShopManifest.Create() with { Files = EquatableArray.Of(new OutputFile(OutputFileNames.Catalogue, "docs/METRICS.md")) })!;
        var before = ArtifactEmitter.Emit(manifest);
        var beforeUntested = ArtifactEmitter.Emit(Untested(manifest));
        var read = new HashSet<string>();
        var unread = new HashSet<string>();
        foreach (var place in ModelWalk.Values(manifest))
        {
            place.Change();
            (IsSame(Untested(manifest), beforeUntested) && IsSame(manifest, before) ? unread : read).Add(place.Name);
            place.Restore();
        }

        Assert.Equal(NotForFiles.Order(), unread.Except(read).Order());
        Assert.Equal(before, ArtifactEmitter.Emit(manifest));
    }

    // Without the tests of alerts, which take most of the time, and of which little else is read.
    private static MetricsManifest Untested(MetricsManifest manifest) => manifest with { Files = manifest.Files.Append(new OutputFile(OutputFileNames.AlertTests, null)).ToEquatableArray() };

    // A value that the emitter refuses has been read.
    private static bool IsSame(MetricsManifest manifest, EquatableArray<Artifact> before)
    {
        try
        {
            return ArtifactEmitter.Emit(manifest) == before;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
