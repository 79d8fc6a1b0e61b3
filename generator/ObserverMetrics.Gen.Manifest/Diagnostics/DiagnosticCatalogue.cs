namespace ObserverMetrics.Gen.Manifest.Diagnostics;

/// <summary>Every kind of diagnostic that the front end and the writers of files report.</summary>
public static class DiagnosticCatalogue
{
    /// <summary>What the text of a manifest can break, by id.</summary>
    public static IReadOnlyList<DiagnosticRule> OfManifests { get; } = Ordered(
        YamlRules.All, SyntaxRules.All, ManifestRules.All, PromQLRules.All, LintRules.All);

    /// <summary>All rules, by id.</summary>
    public static IReadOnlyList<DiagnosticRule> All { get; } = Ordered(OfManifests, HostRules.All);

    private static IReadOnlyList<DiagnosticRule> Ordered(params IReadOnlyList<DiagnosticRule>[] areas) =>
        [.. areas.SelectMany(rules => rules).OrderBy(rule => rule.Id, StringComparer.Ordinal)];
}
