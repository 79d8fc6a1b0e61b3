using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ObserverMetrics.Gen.Manifest.Model;
using ObserverMetrics.Gen.SourceGenerator.Emission;

namespace ObserverMetrics.Gen.SourceGenerator.Analysis;

/// <summary>Finds the metrics that a project's code records, also by recorders, delegates and interfaces that the class implements.</summary>
/// <param name="compilation">The project's code.</param>
/// <param name="type">The generated class.</param>
/// <param name="target">Where it is generated into.</param>
/// <param name="code">What it is generated from.</param>
internal sealed class RecordedMetrics(Compilation compilation, INamedTypeSymbol type, EmissionTarget target, CodeModel code)
{
    private readonly Dictionary<string, IReadOnlyList<string>> _metricsOfMethods = MetricsOfMethods(code);

    /// <summary>The names of the metrics that are recorded.</summary>
    public HashSet<string> Find(CancellationToken cancellation)
    {
        var recorded = new ConcurrentDictionary<string, bool>(StringComparer.Ordinal);
        Files(cancellation).ForAll(file => Find(file, recorded, cancellation));
        return new(recorded.Keys, StringComparer.Ordinal);
    }

    /// <summary>Whether some may have been missed: what does not compile, after a rename say, may be what records it.</summary>
    /// <remarks>To look for it takes as long as to compile the files once more, hence only those that people write.</remarks>
    public bool MayMissSome(CancellationToken cancellation) =>
        Files(cancellation).Any(file => ModelOf(file).GetDiagnostics(cancellationToken: cancellation).Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));

    private static Dictionary<string, IReadOnlyList<string>> MetricsOfMethods(CodeModel code)
    {
        var metrics = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var metric in code.Metrics)
        {
            foreach (var method in MetricMethods.Of(metric))
                metrics[method] = [metric.Name];
        }

        foreach (var recorder in code.Recorders)
            metrics[MetricMethods.Record + recorder.Name] = [.. recorder.Entries.Select(entry => entry.Metric)];

        return metrics;
    }

    private ParallelQuery<SyntaxTree> Files(CancellationToken cancellation)
    {
        var files = compilation.SyntaxTrees.Where(tree => !IsGenerated(tree)).AsParallel().WithCancellation(cancellation);
        return compilation.Options.ConcurrentBuild ? files : files.WithDegreeOfParallelism(1);
    }

    // The class's own file is the largest of many a project, and calls none of its methods.
    private bool IsGenerated(SyntaxTree tree) =>
        Path.GetFileName(tree.FilePath) == target.HintName && tree.FilePath.Contains(typeof(ObserverMetricsGenerator).FullName);

    // Names first, since to bind takes long: few files have one, and most are of metrics that have been found by then.
    private void Find(SyntaxTree file, ConcurrentDictionary<string, bool> recorded, CancellationToken cancellation)
    {
        SemanticModel? model = null;
        foreach (var name in file.GetRoot(cancellation).DescendantNodes().OfType<IdentifierNameSyntax>())
        {
            if (!_metricsOfMethods.TryGetValue(name.Identifier.ValueText, out var metrics) || metrics.All(recorded.ContainsKey))
                continue;

            model ??= ModelOf(file);
            if (model.GetSymbolInfo(name, cancellation).Symbol is not IMethodSymbol symbol || !IsOfClass(symbol))
                continue;

            foreach (var metric in metrics)
                recorded.TryAdd(metric, true);
        }
    }

#pragma warning disable RS1030 // The driver's callbacks would leave out files for which the rule is silenced; its models are the same.
    private SemanticModel ModelOf(SyntaxTree file) => compilation.GetSemanticModel(file);
#pragma warning restore RS1030

    private bool IsOfClass(IMethodSymbol method) =>
        SymbolEqualityComparer.Default.Equals(method.ContainingType, type) || type.AllInterfaces.Contains(method.ContainingType, SymbolEqualityComparer.Default);
}
