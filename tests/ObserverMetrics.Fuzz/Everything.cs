using System.Globalization;
using ObserverMetrics.Fuzz.Readers;
using ObserverMetrics.Gen.Artifacts;
using ObserverMetrics.Gen.Manifest;
using ObserverMetrics.Gen.Manifest.Model;

namespace ObserverMetrics.Fuzz;

/// <summary>All that a build does with a manifest, but for the disk and the C# compiler.</summary>
internal static class Everything
{
    /// <summary>Compiles a text, and writes and reads back every file of it where it is sound. Compiling is bounded: an editor does it at every keystroke.</summary>
    /// <returns>The model, or null where the text has errors.</returns>
    public static MetricsManifest? Do(string text)
    {
        if (Check(text) is not { } manifest)
            return null;

        var files = ArtifactEmitter.Emit(manifest);
        ReadBack.Check(manifest, files.ToDictionary(file => file.Path, file => file.Text));
        return manifest;
    }

    /// <summary>Compiles a text.</summary>
    /// <returns>The model, or null where the text has errors.</returns>
    public static MetricsManifest? Check(string text)
    {
        var compilation = Cost.Bound("Compiling", () => ManifestCompiler.Compile("metrics.yaml", text));
        foreach (var diagnostic in compilation.Diagnostics)
        {
            Assert.NotEmpty(diagnostic.Message);
            Assert.True(diagnostic.Span.Line >= 0 && diagnostic.Span.EndLine >= diagnostic.Span.Line, diagnostic.ToString());
        }

        if (compilation.HasErrors || compilation.Manifest is not { } manifest)
        {
            Assert.True(compilation.HasErrors, "A manifest is refused without a word.");
            return null;
        }

        return manifest;
    }

    /// <summary>The diagnostics of a text, each on a line, for a failing test's message.</summary>
    public static string Findings(string text) => string.Join('\n', ManifestCompiler.Compile("metrics.yaml", text).Diagnostics
        .Where(diagnostic => diagnostic.IsError)
        .Select(diagnostic => string.Create(CultureInfo.InvariantCulture, $"{diagnostic.Span.Line + 1}: {diagnostic.Rule.Id} {diagnostic.Message}")));
}
