using ObserverMetrics.Gen.Manifest.Model;

namespace ObserverMetrics.Gen.Artifacts.Tests.Samples;

/// <summary>The files of a manifest, by path.</summary>
internal static class Emitted
{
    public static string Text(this MetricsManifest manifest, string path) =>
        Assert.Single(ArtifactEmitter.Emit(manifest), artifact => artifact.Path == path).Text;

    /// <summary>Writes all files to a folder of their own.</summary>
    public static string WriteTo(this MetricsManifest manifest, string folderName)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "emitted", folderName);
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);

        foreach (var artifact in ArtifactEmitter.Emit(manifest))
        {
            var path = Path.Combine(folder, artifact.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, artifact.Text);
        }

        return folder;
    }
}
