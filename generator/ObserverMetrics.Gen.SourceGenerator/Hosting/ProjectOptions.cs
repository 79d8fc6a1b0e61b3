using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ObserverMetrics.Gen.SourceGenerator.Hosting;

/// <summary>What the generator knows of the project that it runs in.</summary>
/// <param name="RootNamespace">The namespace for manifests that name none; empty where the project has none, either.</param>
/// <param name="HasRuntime">Whether the project references the runtime.</param>
/// <param name="HasDependencyInjection">Whether the project references the dependency-injection abstractions.</param>
internal sealed record ProjectOptions(string RootNamespace, bool HasRuntime, bool HasDependencyInjection)
{
    public static ProjectOptions From(AnalyzerConfigOptions options) => new(
        options.TryGetValue("build_property.RootNamespace", out var rootNamespace) ? rootNamespace : "",
        IsSet(options, "build_property.ObserverMetricsRuntime"),
        IsSet(options, "build_property.ObserverMetricsDependencyInjection"));

    /// <summary>The project's version of C#, where it is older than generated code; else null.</summary>
    public string? OldLanguage { get; init; }

    /// <summary>The same project as the compiler parses it.</summary>
    public ProjectOptions Parsed(ParseOptions options) =>
        options is CSharpParseOptions { LanguageVersion: < LanguageVersion.CSharp9 and var version } ? this with { OldLanguage = version.ToDisplayString() } : this;

    private static bool IsSet(AnalyzerConfigOptions options, string name) =>
        options.TryGetValue(name, out var value) && value.Length > 0 && !value.Equals("false", StringComparison.OrdinalIgnoreCase);
}
