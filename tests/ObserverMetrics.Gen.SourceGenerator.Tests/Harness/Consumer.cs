using System.Globalization;
using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ObserverMetrics.Gen.Manifest.Model;
using ObserverMetrics.Gen.SourceGenerator.Emission;
using ObserverMetrics.Runtime;
using Prometheus;

namespace ObserverMetrics.Gen.SourceGenerator.Tests.Harness;

/// <summary>A project that uses a generated class: compiles it against the real runtime and runs it.</summary>
internal static class Consumer
{
    public static readonly CSharpParseOptions CSharp9 =
        CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.CSharp9).WithDocumentationMode(DocumentationMode.Diagnose);

    public static MetadataReference[] References { get; } =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) != "ObserverMetrics.Gen.SourceGenerator.Tests.dll")
            .Select(path => (MetadataReference)MetadataReference.CreateFromFile(path))];

    /// <summary>Records with the statements of a method that has the parameter <c>metrics</c>, and gives the exposition.</summary>
    public static async Task<string> ExposeAsync(CodeModel code, string statements)
    {
        var registry = Metrics.NewCustomRegistry();
        await RunAsync(code, statements, registry);
        return await ExposeAsync(registry);
    }

    public static async Task<string> ExposeAsync(CollectorRegistry registry)
    {
        using var stream = new MemoryStream();
        await registry.CollectAndExportAsTextAsync(stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>Runs the statements of a method that has the parameters <c>metrics</c> and <c>registry</c>.</summary>
    public static async Task<MetricsSource> RunAsync(CodeModel code, string statements, CollectorRegistry registry, string usings = "")
    {
        var target = EmissionTarget.Of(code, "Consumer", hasDependencyInjection: true);
        var body = $$"""
            #nullable enable
            using System;
            using System.Threading.Tasks;
            using {{target.EscapedNamespace}};
            using Microsoft.Extensions.DependencyInjection;
            {{usings}}

            public static class Body
            {
                public static async Task<object> Run(Prometheus.CollectorRegistry registry)
                {
                    var metrics = new {{target.GlobalPrefix}}{{target.ClassName}}(registry);
                    {{statements}}
                    await Task.CompletedTask;
                    return metrics;
                }
            }
            """;

        var assembly = Load(ClassFile.Emit(code, target), body);
        var run = assembly.GetType("Body")!.GetMethod("Run")!.CreateDelegate<Func<CollectorRegistry, Task<object>>>();
        return (MetricsSource)await run(registry);
    }

    /// <summary>Compiles sources with everything that deserves a look reported as a failure of the test.</summary>
    public static Assembly Load(params string[] sources)
    {
        var compilation = Compile(sources);
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        // The test body's own types need no documentation; everything generated does.
        var findings = result.Diagnostics.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && !IsMissingDocumentationOfBody(diagnostic));
        Assert.True(!findings.Any(), string.Join('\n', findings));
        image.Position = 0;
        return new AssemblyLoadContext(name: null, isCollectible: true).LoadFromStream(image);
    }

    public static CSharpCompilation Compile(params string[] sources) => CSharpCompilation.Create(
        "Consumer",
        sources.Select(source => CSharpSyntaxTree.ParseText(source, CSharp9)),
        References,
        new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            nullableContextOptions: NullableContextOptions.Enable,
            // Unification of assembly versions, which the SDK silences, too.
            specificDiagnosticOptions: [new("CS1701", ReportDiagnostic.Suppress)]));

    private static bool IsMissingDocumentationOfBody(Diagnostic diagnostic) =>
        diagnostic.Id == "CS1591" && diagnostic.GetMessage(CultureInfo.InvariantCulture).Contains("'Body", StringComparison.Ordinal);
}
