using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ObserverMetrics.Gen.Manifest;
using ObserverMetrics.Gen.SourceGenerator.Hosting;

namespace ObserverMetrics.Gen.SourceGenerator.Analysis;

/// <summary>The manifests of a project, as analyzers see them.</summary>
internal static class AnalyzedManifest
{
    // Analyzers do not see what the generator made; the compiler keeps the result for as long as the text is the same.
    private static readonly SourceTextValueProvider<ManifestCompilation?> Compilations = new(text =>
    {
        try
        {
            return ManifestCompiler.Compile("", text.ToString());
        }
        catch (Exception)
        {
            // The generator meets the same fault, and reports it at the manifest.
            return null;
        }
    });

    /// <summary>The manifests among a project's additional files; none where the project switched its analyzers off.</summary>
    public static IEnumerable<AdditionalText> In(AnalyzerOptions options) =>
        AnalysisOptions.AreOn(options) ? options.AdditionalFiles.Where(file => ManifestFile.IsManifest(file, options.AnalyzerConfigOptionsProvider)) : [];

    /// <summary>What the front end made of a manifest, or null where it is unsound, which the generator reports.</summary>
    public static ManifestCompilation? Compile(AdditionalText file, CompilationAnalysisContext context) =>
        file.GetText(context.CancellationToken) is { } text && context.TryGetValue(text, Compilations, out var compilation) && compilation is { HasErrors: false, Manifest: not null }
            ? compilation
            : null;
}
