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
        Of(diagnostic.Rule),
        LocationOf(diagnostic.Path, diagnostic.Span),
        [.. diagnostic.Arguments]);

    /// <summary>The compiler's description of a rule.</summary>
    public static DiagnosticDescriptor Of(DiagnosticRule rule) => Descriptors.GetOrAdd(rule, DescriptorOf);

    /// <summary>A place in a manifest.</summary>
    public static Location LocationOf(string path, SourceSpan span) => Location.Create(
        path,
        new TextSpan(span.Start, span.Length),
        new LinePositionSpan(new LinePosition(span.Line, span.Column), new LinePosition(span.EndLine, span.EndColumn)));

    private static DiagnosticDescriptor DescriptorOf(DiagnosticRule rule) => new(
        rule.Id,
        rule.Title,
        rule.MessageFormat,
        category: "ObserverMetrics",
        SeverityOf(rule),
        isEnabledByDefault: true,
        helpLinkUri: rule.HelpLink,
        customTags: TagsOf(rule));

    private static DiagnosticSeverity SeverityOf(DiagnosticRule rule) => rule.Severity switch
    {
        DiagnosticRuleSeverity.Error => DiagnosticSeverity.Error,
        DiagnosticRuleSeverity.Warning => DiagnosticSeverity.Warning,
        _ => DiagnosticSeverity.Info,
    };

    private static string[] TagsOf(DiagnosticRule rule) =>
        // A manifest with errors must not build, whatever a project silences.
        rule.Severity == DiagnosticRuleSeverity.Error ? [WellKnownDiagnosticTags.NotConfigurable]
        // Known when all of the project's code is.
        : rule == AnalysisRules.Unrecorded ? [WellKnownDiagnosticTags.CompilationEnd]
        : [];
}
