using ObserverMetrics.Gen.Manifest.Diagnostics;
using ObserverMetrics.Gen.Manifest.Syntax.Keys;
using ObserverMetrics.Gen.Manifest.Syntax.Parsing;
using ObserverMetrics.Gen.Manifest.Yaml;

namespace ObserverMetrics.Gen.Manifest.Syntax;

/// <summary>Binds a YAML document to the manifest's syntax. All that is wrong is reported at once, and what is sound is kept.</summary>
internal static class ManifestParser
{
    public static ManifestSyntax Parse(YamlDocument document, DiagnosticBag diagnostics)
    {
        var context = new ParseContext(diagnostics, document);
        if (document.Root is { } root)
            return Parse(new MappingReader(root, ManifestKeys.Table, name: null, context));

        if (!diagnostics.HasErrors)
            context.Report(SyntaxRules.EmptyManifest, default);

        return new() { Span = default, DamagedKeys = context.DamagedKeys };
    }

    private static ManifestSyntax Parse(MappingReader map)
    {
        map.Read(ManifestKeys.Manifest);
        return new()
        {
            Span = map.Span,
            Name = map.Read(ManifestKeys.Name),
            Namespace = map.Read(ManifestKeys.Namespace),
            Prefix = map.Read(ManifestKeys.Prefix),
            IsInternal = map.Read(ManifestKeys.Visibility)?.Value ?? false,
            Labels = map.ReadAll(ManifestKeys.Labels),
            External = map.ReadAll(ManifestKeys.External),
            TargetLabels = map.ReadAll(ManifestKeys.TargetLabels),
            Groups = map.ReadAll(ManifestKeys.Groups),
            Summary = map.ReadAll(ManifestKeys.Summary),
            Dashboard = map.Read(ManifestKeys.Dashboard) ?? new(),
            Alerting = map.Read(ManifestKeys.Alerting) ?? new(),
            Deployment = map.Read(ManifestKeys.Deployment),
            Files = map.ReadAll(ManifestKeys.Files),
            DamagedKeys = map.Context.DamagedKeys,
        };
    }
}
