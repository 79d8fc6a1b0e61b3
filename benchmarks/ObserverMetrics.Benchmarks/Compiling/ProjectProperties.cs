using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ObserverMetrics.Benchmarks.Compiling;

/// <summary>What MSBuild tells the compiler of a project that has the runtime and a manifest.</summary>
internal sealed class ProjectProperties(AdditionalText manifest) : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(new()
    {
        ["build_property.RootNamespace"] = "Project",
        ["build_property.ObserverMetricsRuntime"] = "true",
    });

    private AnalyzerConfigOptions OfManifest { get; } = new Options(new() { ["build_metadata.AdditionalFiles.ObserverMetricsManifest"] = "true" });

    private AnalyzerConfigOptions None { get; } = new Options([]);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => None;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => textFile == manifest ? OfManifest : None;

    private sealed class Options(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
