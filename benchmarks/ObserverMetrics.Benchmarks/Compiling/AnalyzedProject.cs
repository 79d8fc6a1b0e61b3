using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using ObserverMetrics.Gen.SourceGenerator.Analysis;

namespace ObserverMetrics.Benchmarks.Compiling;

/// <summary>A program of 200 classes that record all metrics of its manifest, or all but one, with the generated class.</summary>
internal sealed class AnalyzedProject
{
    private const int Classes = 200;
    private const int MethodsPerClass = 5;

    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers =
        [new UnrecordedMetricAnalyzer(), new FactoryCallAnalyzer(), new MeasurementAnalyzer(), new LabelValueAnalyzer()];

    private readonly string _manifest;
    private readonly Compilation _compilation;
    private readonly int _expected;

    public AnalyzedProject(int metrics, bool lacksOne)
    {
        (_manifest, _expected) = (Manifests.OfSize(metrics), lacksOne ? 1 : 0);
        var driver = new GeneratorHost(metrics).NewDriver();
        driver.RunGeneratorsAndUpdateCompilation(GeneratorHost.Project(0), out var generated, out _);
        var program = GeneratorHost.Project(RecordingClasses.Of(generated, Classes, MethodsPerClass, lacksOne))
            .WithOptions(new CSharpCompilationOptions(OutputKind.ConsoleApplication, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable));
        driver.RunGeneratorsAndUpdateCompilation(program, out _compilation, out _);
    }

    /// <summary>The compiler with the analyzers, up to the assembly.</summary>
    public CompilationWithAnalyzers Compile() => Compile(Analyzers, _expected);

    /// <summary>The compiler with one analyzer that looks at all calls and says nothing: projects have many from the SDK.</summary>
    public CompilationWithAnalyzers CompileWithIdleAnalyzer() => Compile([new IdleAnalyzer()], 0);

    /// <summary>What the analyzers themselves take of it, in milliseconds.</summary>
    public double OwnTime()
    {
        var analyzed = Compile();
        return Analyzers.Sum(analyzer => analyzed.GetAnalyzerTelemetryInfoAsync(analyzer, CancellationToken.None).GetAwaiter().GetResult().ExecutionTime.TotalMilliseconds);
    }

    private CompilationWithAnalyzers Compile(ImmutableArray<DiagnosticAnalyzer> analyzers, int expected)
    {
        // A compiler that has seen neither the code nor the manifest.
        var manifest = new ManifestText("/project/metrics.yaml", _manifest);
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([manifest], new ProjectProperties(manifest)), onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: true);
        var analyzed = _compilation.Clone().WithAnalyzers(analyzers, options);
        var diagnostics = analyzed.GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult();
        if (diagnostics.Length != expected)
            throw new InvalidOperationException($"{diagnostics.Length} diagnostics instead of {expected}: {diagnostics.FirstOrDefault()}");

        return analyzed.Compilation.Emit(Stream.Null) is { Success: false, Diagnostics: var errors } ? throw new InvalidOperationException(errors[0].ToString()) : analyzed;
    }
}
