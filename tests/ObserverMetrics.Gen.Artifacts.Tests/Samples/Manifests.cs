using ObserverMetrics.Gen.Manifest;
using ObserverMetrics.Gen.Manifest.Model;

namespace ObserverMetrics.Gen.Artifacts.Tests.Samples;

/// <summary>Manifests of the repository, through the front end.</summary>
internal static class Manifests
{
    public static MetricsManifest Compile(params string[] pathInRepository)
    {
        var path = Repository.PathOf(pathInRepository);
        var compilation = ManifestCompiler.Compile(path, File.ReadAllText(path));
        Assert.Equal([], compilation.Diagnostics.Select(diagnostic => diagnostic.ToString()));
        return compilation.Manifest!;
    }
}
