using System.Globalization;
using ObserverMetrics.Gen.Manifest.Diagnostics;
using ObserverMetrics.Gen.Manifest.Syntax;
using ObserverMetrics.Gen.Manifest.Yaml;

namespace ObserverMetrics.Gen.Manifest.Tests.Syntax;

/// <summary>A manifest's text, bound.</summary>
internal sealed class Parsed
{
    private readonly DiagnosticBag _diagnostics = new("metrics.yaml");

    private Parsed(string text) => Manifest = ManifestParser.Parse(YamlReader.Read(text, _diagnostics), _diagnostics);

    public ManifestSyntax Manifest { get; }

    /// <summary>Each diagnostic as <c>(line,column)-(line,column): error OMGnnnn: message</c>, one-based.</summary>
    public IReadOnlyList<string> Diagnostics => [.. _diagnostics.ToEquatableArray().Select(Line)];

    public static Parsed Text(string text) => new(text);

    /// <summary>A manifest whose one group has the given text, indented by four.</summary>
    public static Parsed Group(string text) => new("name: Shop\ngroups:\n  shop:\n    " + text.ReplaceLineEndings("\n    "));

    public static string Line(ManifestDiagnostic diagnostic) => string.Format(
        CultureInfo.InvariantCulture,
        "({0},{1})-({2},{3}): {4} {5}: {6}",
        diagnostic.Span.Line + 1,
        diagnostic.Span.Column + 1,
        diagnostic.Span.EndLine + 1,
        diagnostic.Span.EndColumn + 1,
        diagnostic.IsError ? "error" : "warning",
        diagnostic.Rule.Id,
        diagnostic.Message);
}
