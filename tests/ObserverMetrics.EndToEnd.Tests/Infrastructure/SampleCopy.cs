namespace ObserverMetrics.EndToEnd.Tests.Infrastructure;

/// <summary>A copy of the sample outside the repository, to break and to build.</summary>
internal sealed class SampleCopy : IDisposable
{
    private readonly TemporaryFolder _folder = new("observer-metrics-sample");

    public SampleCopy()
    {
        var sample = Repository.PathOf("samples", "Observer");
        foreach (var file in Directory.EnumerateFiles(sample, "*.cs*", SearchOption.AllDirectories).Where(IsSource))
            _folder.Write("samples/Observer/" + Path.GetRelativePath(sample, file), File.ReadAllText(file).Replace("../../runtime/", Repository.PathOf("runtime") + "/", StringComparison.Ordinal));

        foreach (var extension in new[] { "props", "targets" })
            _folder.Write("Directory.Build." + extension, $"""<Project><Import Project="{Repository.PathOf("samples", "Directory.Build." + extension)}" /></Project>""");

        _folder.Write("Directory.Packages.props", File.ReadAllText(Repository.PathOf("Directory.Packages.props")));
        Manifest = File.ReadAllText(Repository.PathOf("metrics.yaml"));
    }

    /// <summary>The text of its manifest.</summary>
    public string Manifest
    {
        get => _folder.Read("metrics.yaml");
        set => _folder.Write("metrics.yaml", value);
    }

    /// <summary>Builds it against the generator, task and runtime as they were built for these tests.</summary>
    public DotNetResult Build() => DotNet.Run(
        _folder.PathOf("samples", "Observer"),
        ["build", "-p:BuildProjectReferences=false", "-p:Configuration=" + Sample.Configuration]);

    /// <summary>Name and content of each emitted file.</summary>
    public SortedDictionary<string, string> MonitoringFiles()
    {
        var folder = _folder.PathOf("samples", "Observer", "monitoring");
        return new SortedDictionary<string, string>(
            Directory.EnumerateFiles(folder).ToDictionary(file => Path.GetFileName(file), File.ReadAllText),
            StringComparer.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private static bool IsSource(string path) =>
        !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
        && !path.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal);
}
