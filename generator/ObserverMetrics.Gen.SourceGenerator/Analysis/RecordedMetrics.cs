using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ObserverMetrics.Gen.Manifest.Model;
using ObserverMetrics.Gen.SourceGenerator.Emission;

namespace ObserverMetrics.Gen.SourceGenerator.Analysis;

/// <summary>Finds the metrics that a project's code records, also by recorders, delegates and interfaces that the class implements.</summary>
/// <param name="type">The generated class.</param>
/// <param name="target">Where it is generated into.</param>
/// <param name="code">What it is generated from.</param>
internal sealed class RecordedMetrics(INamedTypeSymbol type, EmissionTarget target, CodeModel code)
{
    private readonly Dictionary<string, IReadOnlyList<string>> _metricsOfMethods = MetricsOfMethods(code);

    /// <summary>The names of the metrics that are recorded.</summary>
    public HashSet<string> In(Compilation compilation, CancellationToken cancellation)
    {
        var trees = compilation.SyntaxTrees.Where(tree => !IsGenerated(tree));
        IEnumerable<string> called = compilation.Options.ConcurrentBuild
            ? trees.AsParallel().WithCancellation(cancellation).SelectMany(tree => Calls(compilation, tree, cancellation))
            : trees.SelectMany(tree => Calls(compilation, tree, cancellation));
        return new(called.SelectMany(method => _metricsOfMethods[method]), StringComparer.Ordinal);
    }

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

    // The class's own file is the largest of many a project, and calls none of its methods.
    private bool IsGenerated(SyntaxTree tree) =>
        Path.GetFileName(tree.FilePath) == target.HintName && tree.FilePath.Contains(typeof(ObserverMetricsGenerator).FullName);

    // Names first: few files have one, and only those are bound.
    private HashSet<string> Calls(Compilation compilation, SyntaxTree tree, CancellationToken cancellation)
    {
        var calls = new HashSet<string>(StringComparer.Ordinal);
        SemanticModel? model = null;
        foreach (var name in tree.GetRoot(cancellation).DescendantNodes().OfType<IdentifierNameSyntax>())
        {
            var method = name.Identifier.ValueText;
            if (!_metricsOfMethods.ContainsKey(method) || calls.Contains(method))
                continue;

#pragma warning disable RS1030 // The driver's callbacks would leave out files for which the rule is silenced; its models are the same.
            model ??= compilation.GetSemanticModel(tree);
#pragma warning restore RS1030
            if (model.GetSymbolInfo(name, cancellation).Symbol is IMethodSymbol symbol && IsOfClass(symbol))
                calls.Add(method);
        }

        return calls;
    }

    private bool IsOfClass(IMethodSymbol method) =>
        SymbolEqualityComparer.Default.Equals(method.ContainingType, type) || type.AllInterfaces.Contains(method.ContainingType, SymbolEqualityComparer.Default);
}
