using Prometheus;

namespace ObserverMetrics.Runtime.Tests;

public sealed class ExportTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("export").FullName;
    private readonly ShopMetrics _metrics = new(Metrics.NewCustomRegistry());

    private string File => Path.Combine(_folder, "metrics.txt");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_saved_file_holds_the_exposition()
    {
        _metrics.Orders.Increment(3);
        await System.IO.File.WriteAllTextAsync(File, new string('x', 100_000));

        await _metrics.SaveMetricsAsync(File);

        Assert.Equal(await Exposition.OfAsync(_metrics.Registry), await System.IO.File.ReadAllTextAsync(File));
        Assert.Single(Directory.GetFiles(_folder));
    }

    [Fact]
    public async Task A_manifest_without_a_summary_gives_an_empty_object()
    {
        await _metrics.SaveSummaryAsync(File);

        Assert.Equal("{}\n", await System.IO.File.ReadAllTextAsync(File));
    }

    [Fact]
    public async Task A_cancelled_export_leaves_the_old_content()
    {
        await System.IO.File.WriteAllTextAsync(File, "old");

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _metrics.SaveMetricsAsync(File, new CancellationToken(canceled: true)));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _metrics.SaveSummaryAsync(File, new CancellationToken(canceled: true)));

        Assert.Equal("old", await System.IO.File.ReadAllTextAsync(File));
        Assert.Single(Directory.GetFiles(_folder));
    }

    [Fact]
    public async Task An_export_that_fails_half_way_leaves_the_old_content()
    {
        await System.IO.File.WriteAllTextAsync(File, "old");

        await Assert.ThrowsAsync<IOException>(() => Export.ReplacedFile.WriteAsync(
            File,
            async (stream, cancellation) =>
            {
                await stream.WriteAsync(new byte[10_000], cancellation);
                throw new IOException("disk full");
            },
            default));

        Assert.Equal("old", await System.IO.File.ReadAllTextAsync(File));
        Assert.Single(Directory.GetFiles(_folder));
    }

    [Fact]
    public async Task A_missing_folder_is_an_error() =>
        await Assert.ThrowsAnyAsync<IOException>(() => _metrics.SaveMetricsAsync(Path.Combine(_folder, "missing", "metrics.txt")));

    [Fact]
    public async Task A_link_keeps_pointing_to_the_file_that_is_replaced()
    {
        var link = Path.Combine(_folder, "link.txt");
        await System.IO.File.WriteAllTextAsync(File, "old");
        System.IO.File.CreateSymbolicLink(link, File);

        await _metrics.SaveSummaryAsync(link);

        Assert.NotNull(new FileInfo(link).LinkTarget);
        Assert.Equal("{}\n", await System.IO.File.ReadAllTextAsync(File));
    }
}
