using ObserverMetrics.Gen.Manifest.Model;

namespace ObserverMetrics.Gen.Artifacts.Outputs;

/// <summary>The sentences that tell a reader of a file where it comes from.</summary>
internal static class Provenance
{
    /// <summary>The comment above a YAML file.</summary>
    public static IEnumerable<string> Header(MetricsManifest manifest, string what) =>
    [
        $"{what} of {manifest.Name}.",
        "Generated from the metrics manifest by ObserverMetrics.Gen: do not edit, the next build overwrites it.",
        Hash(manifest),
    ];

    /// <summary>The line that ties a file to what the process exposes.</summary>
    public static string Hash(MetricsManifest manifest) => $"Exposition: sha256:{manifest.ExpositionHash}";
}
