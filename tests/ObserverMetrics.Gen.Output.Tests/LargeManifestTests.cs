namespace ObserverMetrics.Gen.Output.Tests;

/// <summary>A file that is no manifest by its length alone is not read.</summary>
public sealed class LargeManifestTests : IDisposable
{
    private readonly TemporaryFolder _temporary = new();

    public void Dispose() => _temporary.Dispose();

    [Fact]
    public void A_file_of_many_gigabytes_is_refused_unread()
    {
        var path = _temporary.PathOf("metrics.yaml");
        using (var file = File.Create(path))
            file.SetLength(64L << 30);

        var before = GC.GetTotalAllocatedBytes(precise: true);
        var set = ManifestSet.Read([path]);

        var diagnostic = Assert.Single(set.Diagnostics);
        Assert.Equal(("OMG0002", "68719476736 bytes"), (diagnostic.Rule.Id, diagnostic.Arguments[0]));
        Assert.InRange(GC.GetTotalAllocatedBytes(precise: true) - before, 0, 16 << 20);
        Assert.Empty(set.Problems);
    }
}
