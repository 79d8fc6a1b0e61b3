namespace ObserverMetrics.Benchmarks.Compiling;

/// <summary>A folder with a manifest, until it is disposed.</summary>
internal sealed class ProjectFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("observer-metrics-");

    public ProjectFolder(string fileName, string text)
    {
        (Manifest, Output) = (Path.Combine(_folder.FullName, fileName), Path.Combine(_folder.FullName, "monitoring"));
        File.WriteAllText(Manifest, text);
    }

    /// <summary>The manifest's path.</summary>
    public string Manifest { get; }

    /// <summary>Where the files are to be; not there yet.</summary>
    public string Output { get; }

    public void Dispose() => _folder.Delete(recursive: true);
}
