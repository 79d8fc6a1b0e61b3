namespace ObserverMetrics.Runtime.Export;

/// <summary>Writes a file so that readers see the old content or the new one, never a part.</summary>
internal static class ReplacedFile
{
    /// <summary>Writes beside the file and renames. When anything fails the file keeps its old content.</summary>
    public static async Task WriteAsync(string path, Func<Stream, CancellationToken, Task> write, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var target = ResolveLinks(Path.GetFullPath(path));
        var beside = $"{target}.{Guid.NewGuid():N}.tmp";
        try
        {
            var file = new FileStream(beside, new FileStreamOptions
            {
                Mode = FileMode.CreateNew,
                Access = FileAccess.Write,
                Options = FileOptions.Asynchronous,
            });
            await using (file.ConfigureAwait(false))
            {
                await write(file, cancellationToken).ConfigureAwait(false);
                await file.FlushAsync(cancellationToken).ConfigureAwait(false);
                // On the disk before the name is: after a crash the name must not lead to an empty file.
                file.Flush(flushToDisk: true);
            }

            cancellationToken.ThrowIfCancellationRequested();
            File.Move(beside, target, overwrite: true);
        }
        catch
        {
            File.Delete(beside);
            throw;
        }
    }

    // A rename would replace the link itself.
    private static string ResolveLinks(string path)
    {
        var file = new FileInfo(path);
        return file.LinkTarget is null ? path : file.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? path;
    }
}
