using ObserverMetrics.Gen.Manifest;
using ObserverMetrics.Gen.Manifest.Model;

namespace ObserverMetrics.Gen.SourceGenerator.Tests.Harness;

/// <summary>Compiles manifests by the real front end.</summary>
internal static class Manifests
{
    public static CodeModel Observer { get; } = Code(File.ReadAllText(Repository.PathOf("metrics.yaml")));

    /// <summary>The code model of a manifest that must be sound.</summary>
    public static CodeModel Code(string text)
    {
        var compilation = ManifestCompiler.Compile("metrics.yaml", text);
        Assert.False(compilation.HasErrors, string.Join('\n', compilation.Diagnostics.Select(diagnostic => $"{diagnostic.Span.Line + 1},{diagnostic.Span.Column + 1}: {diagnostic.Rule.Id} {diagnostic.Message}")));
        return compilation.Manifest!.Code;
    }
}
