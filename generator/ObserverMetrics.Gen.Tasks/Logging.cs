using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using ObserverMetrics.Gen.Manifest.Diagnostics;
using ObserverMetrics.Gen.Output;

namespace ObserverMetrics.Gen.Tasks;

/// <summary>Turns diagnostics and problems into MSBuild's errors, whose lines and columns count from 1.</summary>
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

    public static void LogNote(this TaskLoggingHelper log, OutputProblem note) => log.LogMessage(
        subcategory: null,
        note.Rule.Id,
        helpKeyword: null,
        note.File,
        lineNumber: 0,
        columnNumber: 0,
        endLineNumber: 0,
        endColumnNumber: 0,
        MessageImportance.High,
        note.Message);

    public static void LogProblem(this TaskLoggingHelper log, OutputProblem problem) => log.LogError(
        subcategory: null,
        problem.Rule.Id,
        helpKeyword: null,
        problem.Rule.HelpLink,
        problem.File,
        lineNumber: 0,
        columnNumber: 0,
        endLineNumber: 0,
        endColumnNumber: 0,
        problem.Message);
}
