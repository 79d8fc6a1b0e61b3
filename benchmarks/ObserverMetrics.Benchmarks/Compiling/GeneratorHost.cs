using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ObserverMetrics.Gen.SourceGenerator;
using Prometheus;

namespace ObserverMetrics.Benchmarks.Compiling;

/// <summary>A compiler with the generator, and a project of one C# file and one manifest.</summary>
internal sealed class GeneratorHost
{
    private static readonly MetadataReference[] References = FindReferences();

    // As in a project that writes no documentation file.
    private static readonly CSharpParseOptions Parsing = CSharpParseOptions.Default.WithDocumentationMode(DocumentationMode.None);

    private readonly ManifestText _manifest;

    public GeneratorHost(int metrics) => _manifest = new ManifestText("/project/metrics.yaml", Manifests.OfSize(metrics));

    /// <summary>The project with an edit that has nothing to do with metrics.</summary>
    public static CSharpCompilation Project(int edit) => Project([$"internal static class Unrelated {{ public const int Edit = {edit}; }}"]);

    /// <summary>A library of some files.</summary>
    public static CSharpCompilation Project(IEnumerable<string> files) => CSharpCompilation.Create(
        "Project",
        files.Select(text => CSharpSyntaxTree.ParseText(text, Parsing)),
        References,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release));

    /// <summary>A compiler that has seen nothing yet.</summary>
    public GeneratorDriver NewDriver(bool trackSteps = false) => CSharpGeneratorDriver.Create(
        [new ObserverMetricsGenerator().AsSourceGenerator()],
        [_manifest],
        parseOptions: Parsing,
        optionsProvider: new ProjectProperties(_manifest),
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackSteps));

    /// <summary>The whole compilation, from the manifest to an assembly; the project has nothing but the generated class.</summary>
    public bool Compile()
    {
        NewDriver().RunGeneratorsAndUpdateCompilation(Project(0), out var compilation, out _);
        if (!compilation.ContainsSymbolsWithName(name => name.EndsWith("Metrics", StringComparison.Ordinal), SymbolFilter.Type))
            throw new InvalidOperationException("There is no generated class.");

        return compilation.Emit(Stream.Null) is { Success: false, Diagnostics: var diagnostics } ? throw new InvalidOperationException(diagnostics[0].ToString()) : true;
    }

    private static MetadataReference[] FindReferences() =>
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
            .Append(typeof(object).Assembly.Location)
            .Append(typeof(Runtime.MetricsSource).Assembly.Location)
            .Append(typeof(CollectorRegistry).Assembly.Location)
            .Distinct()
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];
}
