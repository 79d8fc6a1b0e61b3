using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ObserverMetrics.Gen.Manifest;
using ObserverMetrics.Gen.Manifest.Diagnostics;
using ObserverMetrics.Gen.Manifest.Model;
using ObserverMetrics.Gen.Manifest.Uses;
using ObserverMetrics.Gen.SourceGenerator.Emission;
using ObserverMetrics.Gen.SourceGenerator.Hosting;

namespace ObserverMetrics.Gen.SourceGenerator.Analysis;

/// <summary>Reports, at its line in the manifest, a metric that no code of the project records.</summary>
/// <remarks>
/// Works once, when all code of a compilation is known, and so costs nothing at a keystroke. Had it gathered calls by callbacks, an
/// <c>.editorconfig</c> that silences the rule for C# files would have stopped the gathering alone, and every metric would seem unrecorded.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnrecordedMetricAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(RoslynDiagnostic.Of(AnalysisRules.Unrecorded));

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationAction(Analyze);
    }

    private static void Analyze(CompilationAnalysisContext context)
    {
        if (AnalysisOptions.WantsUnrecorded(context.Options) == false)
            return;

        foreach (var file in AnalyzedManifest.In(context.Options))
        {
            if (AnalyzedManifest.Compile(file, context) is not { } compilation || !MustRecord(compilation.Manifest!.Code, context))
                continue;

            var target = TargetOf(compilation.Manifest.Code, context.Options);
            if (context.Compilation.Assembly.GetTypeByMetadataName(target.FullClassName) is { } type)
                Report(file.Path, compilation, new RecordedMetrics(context.Compilation, type, target, compilation.Manifest.Code), context);
        }
    }

    // Others may use what a library makes public.
    private static bool MustRecord(CodeModel code, CompilationAnalysisContext context) =>
        code.IsInternal || context.Compilation.Options.OutputKind is not (OutputKind.DynamicallyLinkedLibrary or OutputKind.NetModule) || AnalysisOptions.WantsUnrecorded(context.Options) == true;

    private static EmissionTarget TargetOf(CodeModel code, AnalyzerOptions options)
    {
        var project = ProjectOptions.From(options.AnalyzerConfigOptionsProvider.GlobalOptions);
        return EmissionTarget.Of(code, project.RootNamespace, project.HasDependencyInjection);
    }

    private static void Report(string path, ManifestCompilation compilation, RecordedMetrics recordings, CompilationAnalysisContext context)
    {
        var code = compilation.Manifest!.Code;
        var recorded = recordings.Find(context.CancellationToken);

        // A deprecated one is on its way out: each call of it is a warning already.
        var unrecorded = code.Metrics.Where(metric => metric is { Source: MetricSource.Recorded, Deprecated: null } && !recorded.Contains(metric.Name)).ToList();
        if (unrecorded.Count == 0 || recordings.MayMissSome(context.CancellationToken))
            return;

        var places = compilation.MetricPlaces.ToDictionary(place => place.Name, StringComparer.Ordinal);
        var use = new Lazy<SeriesUse>(() => new SeriesUse(compilation.Manifest));

        foreach (var metric in unrecorded)
        {
            if (!places[metric.Name].MayBeUnrecorded)
                context.ReportDiagnostic(Diagnostic.Create(RoslynDiagnostic.Of(AnalysisRules.Unrecorded), RoslynDiagnostic.LocationOf(path, places[metric.Name].Span), metric.Name, Consequences.Of(use.Value.Of(metric.Name)), Methods(metric, code)));
        }
    }

    private static string Methods(Metric metric, CodeModel code)
    {
        var recorders = code.Recorders.Where(recorder => recorder.Entries.Any(entry => entry.Metric == metric.Name)).Select(recorder => MetricMethods.Record + recorder.Name);
        return string.Join(" or ", recorders.Concat(MetricMethods.Of(metric)).Select(method => $"'{method}'"));
    }
}
