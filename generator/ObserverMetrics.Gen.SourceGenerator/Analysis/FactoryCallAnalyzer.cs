using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using ObserverMetrics.Gen.Manifest.Diagnostics;
using ObserverMetrics.Gen.SourceGenerator.Hosting;

namespace ObserverMetrics.Gen.SourceGenerator.Analysis;

/// <summary>Reports metrics that are made by prometheus-net's factories, in a project that has a manifest for them.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class FactoryCallAnalyzer : DiagnosticAnalyzer
{
    private static readonly string[] Factories =
        ["Prometheus.Metrics", "Prometheus.MetricFactory", "Prometheus.IMetricFactory", "Prometheus.IManagedLifetimeMetricFactory"];

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(RoslynDiagnostic.Of(AnalysisRules.OutsideManifest));

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext context)
    {
        if (AnalyzedManifest.In(context.Options).FirstOrDefault() is not { } manifest)
            return;

        INamedTypeSymbol[] factories = [.. Factories.Select(context.Compilation.GetTypeByMetadataName).OfType<INamedTypeSymbol>()];
        if (factories.Length > 0)
            context.RegisterOperationAction(operation => Analyze(operation, factories, Path.GetFileName(manifest.Path)), OperationKind.Invocation);
    }

    private static void Analyze(OperationAnalysisContext context, INamedTypeSymbol[] factories, string manifest)
    {
        var call = (IInvocationOperation)context.Operation;
        if (!call.TargetMethod.Name.StartsWith("Create", StringComparison.Ordinal) || !factories.Contains(call.TargetMethod.ContainingType, SymbolEqualityComparer.Default))
            return;

        var name = call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == "name")?.Value.ConstantValue;
        var metric = name is { HasValue: true, Value: string text } ? $"'{text}'" : "This metric";
        context.ReportDiagnostic(Diagnostic.Create(RoslynDiagnostic.Of(AnalysisRules.OutsideManifest), call.Syntax.GetLocation(), metric, manifest));
    }
}
