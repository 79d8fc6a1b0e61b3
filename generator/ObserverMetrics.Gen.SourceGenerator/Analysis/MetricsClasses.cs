using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ObserverMetrics.Gen.SourceGenerator.Analysis;

/// <summary>Tells generated metrics classes from others.</summary>
/// <param name="metricsSource">Their base in the runtime.</param>
internal sealed class MetricsClasses(INamedTypeSymbol metricsSource)
{
    /// <summary>For a project that has a manifest and the runtime; otherwise null.</summary>
    public static MetricsClasses? In(Compilation compilation, AnalyzerOptions options) =>
        AnalyzedManifest.In(options).Any() && compilation.GetTypeByMetadataName("ObserverMetrics.Runtime.MetricsSource") is { } metricsSource
            ? new(metricsSource)
            : null;

    /// <summary>Whether a type is a generated metrics class.</summary>
    public bool Contain(INamedTypeSymbol? type) => type is not null && SymbolEqualityComparer.Default.Equals(type.BaseType, metricsSource);
}
