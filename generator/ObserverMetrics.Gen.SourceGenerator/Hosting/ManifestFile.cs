using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ObserverMetrics.Gen.Manifest;

namespace ObserverMetrics.Gen.SourceGenerator.Hosting;

/// <summary>A manifest's path and text: values, unlike <see cref="AdditionalText"/>, which is another object after each edit.</summary>
/// <param name="Path">The path.</param>
/// <param name="Text">The text; empty where it is too large to be read.</param>
/// <param name="Length">How many characters the file has.</param>
internal sealed record ManifestFile(string Path, string Text, int Length)
{
    public ManifestFile(string path, string text)
        : this(path, text, text.Length)
    {
    }

    /// <summary>Whether the file is too large to be read.</summary>
    public bool IsTooLarge => Length > ManifestCompiler.MostCharacters;

    private const string Metadata = "build_metadata.AdditionalFiles.ObserverMetricsManifest";

    public static bool IsManifest(AdditionalText file, AnalyzerConfigOptionsProvider options) =>
        options.GetOptions(file).TryGetValue(Metadata, out var value) && value.Equals("true", StringComparison.OrdinalIgnoreCase);

    /// <summary>The file, or null where it cannot be read: the compiler itself says so.</summary>
    public static ManifestFile? Read(AdditionalText file, CancellationToken cancellation) => file.GetText(cancellation) switch
    {
        null => null,
        { Length: > ManifestCompiler.MostCharacters } text => new(file.Path, "", text.Length),
        var text => new(file.Path, text.ToString()),
    };
}
