using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using ObserverMetrics.Gen.SourceGenerator;

namespace ObserverMetrics.Fuzz.Readers;

/// <summary>The C# that the generator makes of a manifest, compiled.</summary>
internal static class GeneratedCode
{
    private static readonly CSharpParseOptions CSharp9 =
        CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.CSharp9).WithDocumentationMode(DocumentationMode.Diagnose);

    private static readonly MetadataReference[] References =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => (MetadataReference)MetadataReference.CreateFromFile(path))];

    /// <summary>Runs the generator on a sound manifest, and compiles what comes of it without a warning.</summary>
    public static CSharpCompilation Compile(string manifest)
    {
        var driver = CSharpGeneratorDriver.Create([new ObserverMetricsGenerator().AsSourceGenerator()], [new ManifestFile(manifest)], CSharp9, new ProjectOptions());
        var project = CSharpCompilation.Create(
            "Consumer", [], References, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, specificDiagnosticOptions: [new("CS1701", ReportDiagnostic.Suppress)]));
        var after = driver.RunGenerators(project).GetRunResult();
        Assert.Equal([], after.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        var compilation = project.AddSyntaxTrees(after.GeneratedTrees);
        var findings = compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).ToList();
        Assert.True(findings.Count == 0, string.Join('\n', findings.Take(10)));
        Assert.NotEmpty(after.GeneratedTrees);
        return compilation;
    }

    private sealed class ManifestFile(string text) : AdditionalText
    {
        public override string Path => "/shop/metrics.yaml";

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }

    private sealed class ProjectOptions : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(new Dictionary<string, string>
        {
            ["build_property.RootNamespace"] = "Consumer",
            ["build_property.ObserverMetricsRuntime"] = "true",
        });

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Values([]);

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Values(new Dictionary<string, string>
        {
            ["build_metadata.AdditionalFiles.ObserverMetricsManifest"] = "true",
        });
    }

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
