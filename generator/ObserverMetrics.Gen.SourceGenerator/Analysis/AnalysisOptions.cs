using Microsoft.CodeAnalysis.Diagnostics;

namespace ObserverMetrics.Gen.SourceGenerator.Analysis;

/// <summary>What a project's MSBuild properties say to the analyzers.</summary>
internal static class AnalysisOptions
{
    /// <summary>Whether the analyzers work at all: unless <c>ObserverMetricsAnalyzers</c> is <c>false</c>.</summary>
    public static bool AreOn(AnalyzerOptions options) => Read(options, "ObserverMetricsAnalyzers") ?? true;

    /// <summary><c>ObserverMetricsUnrecorded</c>: whether to look for metrics that no code records; null where the project does not say.</summary>
    public static bool? WantsUnrecorded(AnalyzerOptions options) => Read(options, "ObserverMetricsUnrecorded");

    private static bool? Read(AnalyzerOptions options, string property) =>
        options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue("build_property." + property, out var value) && bool.TryParse(value.Trim(), out var flag) ? flag : null;
}
