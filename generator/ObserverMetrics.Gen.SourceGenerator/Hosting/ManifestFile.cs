using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ObserverMetrics.Gen.SourceGenerator.Hosting;

/// <summary>A manifest's path and text: values, unlike <see cref="AdditionalText"/>, which is another object after each edit.</summary>
internal sealed record ManifestFile(string Path, string Text)
{
    private const string Metadata = "build_metadata.AdditionalFiles.ObserverMetricsManifest";

    public static bool IsManifest(AdditionalText file, AnalyzerConfigOptionsProvider options) =>
        options.GetOptions(file).TryGetValue(Metadata, out var value) && value.Equals("true", StringComparison.OrdinalIgnoreCase);

    public static ManifestFile Read(AdditionalText file, CancellationToken cancellation) =>
        new(file.Path, file.GetText(cancellation)?.ToString() ?? "");
}
