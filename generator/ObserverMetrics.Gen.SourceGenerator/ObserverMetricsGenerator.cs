using Microsoft.CodeAnalysis;
using ObserverMetrics.Gen.Manifest;
using ObserverMetrics.Gen.SourceGenerator.Hosting;

namespace ObserverMetrics.Gen.SourceGenerator;

/// <summary>Generates typed recording methods from the manifests among a project's additional files.</summary>
/// <remarks>
/// The code and the diagnostics of a manifest are separate outputs: an edit that only moves lines changes positions, hence
/// diagnostics, but leaves the model equal and the code cached.
/// </remarks>
[Generator(LanguageNames.CSharp)]
public sealed class ObserverMetricsGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var options = context.AnalyzerConfigOptionsProvider
            .Combine(context.ParseOptionsProvider)
            .Select(static (pair, _) => ProjectOptions.From(pair.Left.GlobalOptions).Parsed(pair.Right))
            .WithTrackingName(TrackingNames.Options);

        var compiled = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Where(static pair => ManifestFile.IsManifest(pair.Left, pair.Right))
            .Select(static (pair, cancellation) => ManifestFile.Read(pair.Left, cancellation))
            .Where(static file => file is not null)
            .WithTrackingName(TrackingNames.Files)
            .Select(static (file, _) => CompiledManifest.From(file!, ManifestCompiler.Compile))
            .WithTrackingName(TrackingNames.Compiled);

        var code = compiled
            .Select(static (manifest, _) => new ManifestCode(manifest.Path, manifest.Code))
            .WithTrackingName(TrackingNames.Code)
            .Collect()
            .Combine(options)
            .SelectMany(static (pair, _) => ProjectPlan.Of(pair.Left, pair.Right))
            .WithTrackingName(TrackingNames.Classes);

        var diagnostics = compiled
            .SelectMany(static (manifest, _) => manifest.Diagnostics)
            .WithTrackingName(TrackingNames.Diagnostics);

        context.RegisterSourceOutput(code, static (production, generated) => generated.AddTo(production));
        context.RegisterSourceOutput(diagnostics, static (production, diagnostic) => production.ReportDiagnostic(RoslynDiagnostic.From(diagnostic)));
    }
}
