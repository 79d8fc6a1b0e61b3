using ObserverMetrics.Gen.Manifest.Diagnostics;
using ObserverMetrics.Gen.Output;

namespace ObserverMetrics.Gen.Tool.Reporting;

/// <summary>Something wrong, at a place of a manifest or with a file as a whole.</summary>
/// <param name="Rule">What is wrong, in general.</param>
/// <param name="Path">The file.</param>
/// <param name="Span">Where in the file, or null for the whole.</param>
/// <param name="Message">The sentence.</param>
internal sealed record Finding(DiagnosticRule Rule, string Path, SourceSpan? Span, string Message)
{
    public bool IsError => Rule.Severity == DiagnosticRuleSeverity.Error;

    public bool IsWarning => Rule.Severity == DiagnosticRuleSeverity.Warning;

    public string Severity => IsError ? "error" : IsWarning ? "warning" : "note";

    public static Finding Of(ManifestDiagnostic diagnostic) => new(diagnostic.Rule, diagnostic.Path, diagnostic.Span, diagnostic.Message);

    public static Finding Of(OutputProblem problem) => new(problem.Rule, problem.File, problem.Span, problem.Message);
}
