using ObserverMetrics.Gen.Artifacts;
using ObserverMetrics.Gen.Manifest;
using ObserverMetrics.Gen.Manifest.Model;

namespace ObserverMetrics.Dashboards.Tests;

/// <summary>Dashboards as the build emits them.</summary>
internal static class EmittedDashboard
{
    /// <summary>The dashboard's JSON of one of <see cref="ManifestTexts.Names"/>.</summary>
    public static string Of(string manifest) => OfText(ManifestTexts.Of(manifest));

    /// <summary>The dashboard's JSON of a manifest that has no diagnostics.</summary>
    public static string OfText(string manifest)
    {
        var compilation = ManifestCompiler.Compile("metrics.yaml", manifest);
        Assert.Empty(compilation.Diagnostics.Select(diagnostic => $"{diagnostic.Span.Line + 1}: {diagnostic.Message}"));
        return Assert.Single(ArtifactEmitter.Emit(compilation.Manifest!), artifact => artifact.Path == OutputFileNames.Dashboard).Text;
    }
}
