using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using ObserverMetrics.Gen.Manifest.Diagnostics;

namespace ObserverMetrics.Gen.SourceGenerator.Hosting;

/// <summary>Turns the front end's diagnostics into the compiler's.</summary>
internal static class RoslynDiagnostic
{
    private static readonly ConcurrentDictionary<DiagnosticRule, DiagnosticDescriptor> Descriptors = new();

    public static Diagnostic From(ManifestDiagnostic diagnostic) => Diagnostic.Create(
        Descriptors.GetOrAdd(diagnostic.Rule, DescriptorOf),
        LocationOf(diagnostic.Path, diagnostic.Span),
        [.. diagnostic.Arguments]);

    private static Location LocationOf(string path, SourceSpan span) => Location.Create(
        path,
        new TextSpan(span.Start, span.Length),
        new LinePositionSpan(new LinePosition(span.Line, span.Column), new LinePosition(span.EndLine, span.EndColumn)));

    private static DiagnosticDescriptor DescriptorOf(DiagnosticRule rule) => new(
        rule.Id,
        rule.Title,
        rule.MessageFormat,
        category: "ObserverMetrics",
        rule.Severity == DiagnosticRuleSeverity.Error ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: rule.HelpLink,
        // A manifest with errors must not build, whatever a project silences.
        customTags: rule.Severity == DiagnosticRuleSeverity.Error ? [WellKnownDiagnosticTags.NotConfigurable] : []);
}
