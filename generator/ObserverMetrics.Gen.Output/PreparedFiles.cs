namespace ObserverMetrics.Gen.Output;

/// <summary>New contents that lie beside the files they will replace, so that all can still be given up.</summary>
/// <remarks>
/// A reader sees a file's old or its new content, never half of it: a file is complete before it gets its name.
/// </remarks>
internal sealed class PreparedFiles : IDisposable
{
    private readonly Queue<(string Temporary, string Final)> _files = new();

    /// <summary>Writes a file's new content beside it.</summary>
    /// <exception cref="FileFault">There is no room or no right to do it; nothing has been replaced.</exception>
    public void Add(string path, byte[] content)
    {
        var folder = Path.GetDirectoryName(path)!;
        FileFault.Name(folder, () => Directory.CreateDirectory(folder));
        FileFault.Name(path, () =>
        {
            if (Directory.Exists(path))
                throw new IOException("A folder has that name.");

            var temporary = Path.Combine(folder, TemporaryName.Next());
            _files.Enqueue((temporary, path));
            using var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None);
            stream.Write(content, 0, content.Length);
            stream.Flush(flushToDisk: true);
        });
    }

    /// <summary>Gives the prepared files their names, in the order in which they were added.</summary>
    /// <exception cref="FileFault">A file cannot be replaced, as when another program holds it open on Windows.</exception>
    public void Commit()
    {
        while (_files.Count > 0)
        {
            var (temporary, final) = _files.Peek();
            FileFault.Name(final, () => Replace(temporary, final));
            _files.Dequeue();
        }
    }

    /// <summary>Removes what has not got its name.</summary>
    public void Dispose()
    {
        foreach (var (temporary, _) in _files)
            TryDelete(temporary);
    }

    /// <summary>Removes what builds that were killed have left behind in a folder.</summary>
    public static void RemoveLeftBehind(string folder)
    {
        foreach (var path in TemporaryName.LeftBehind(folder))
            TryDelete(path);
    }

    private static void Replace(string temporary, string final)
    {
        // File.Move does not overwrite in netstandard2.0, File.Replace wants a file to replace; another build may make one in between.
        if (!File.Exists(final))
        {
            try
            {
                File.Move(temporary, final);
                return;
            }
            catch (IOException) when (File.Exists(final))
            {
            }
        }

        File.Replace(temporary, final, destinationBackupFileName: null);
    }

    private static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // It stays behind until a later build tries again; the fault that led here is the one to report.
        }
    }
}
