using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using ObserverMetrics.Gen.Manifest.Diagnostics;
using ObserverMetrics.Gen.Output;

namespace ObserverMetrics.Gen.Tasks;

/// <summary>Turns diagnostics and problems into MSBuild's errors and warnings, whose lines and columns count from 1.</summary>
internal static class Logging
{
    public static void LogDiagnostic(this TaskLoggingHelper log, ManifestDiagnostic diagnostic)
    {
        var span = diagnostic.Span;
        log.LogError(
            subcategory: null,
            diagnostic.Rule.Id,
            helpKeyword: null,
            diagnostic.Rule.HelpLink,
            diagnostic.Path,
            span.Line + 1,
            span.Column + 1,
            span.EndLine + 1,
            span.EndColumn + 1,
            diagnostic.Message);
    }

    public static void LogNote(this TaskLoggingHelper log, OutputProblem note)
    {
        var (line, column, endLine, endColumn) = Place(note);
        log.LogMessage(subcategory: null, note.Rule.Id, helpKeyword: null, note.File, line, column, endLine, endColumn, MessageImportance.High, note.Message);
    }

    public static void LogProblem(this TaskLoggingHelper log, OutputProblem problem)
    {
        var (line, column, endLine, endColumn) = Place(problem);
        if (problem.Rule.Severity == DiagnosticRuleSeverity.Warning)
            log.LogWarning(subcategory: null, problem.Rule.Id, helpKeyword: null, problem.Rule.HelpLink, problem.File, line, column, endLine, endColumn, problem.Message);
        else
            log.LogError(subcategory: null, problem.Rule.Id, helpKeyword: null, problem.Rule.HelpLink, problem.File, line, column, endLine, endColumn, problem.Message);
    }

    // MSBuild shows no place where all are 0.
    private static (int Line, int Column, int EndLine, int EndColumn) Place(OutputProblem problem) =>
        problem.Span is { } span ? (span.Line + 1, span.Column + 1, span.EndLine + 1, span.EndColumn + 1) : default;
}
