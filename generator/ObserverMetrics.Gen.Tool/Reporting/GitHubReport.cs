using System.Globalization;

namespace ObserverMetrics.Gen.Tool.Reporting;

/// <summary>Diagnostics as workflow commands.</summary>
/// <remarks>See https://docs.github.com/actions/reference/workflow-commands-for-github-actions#setting-an-error-message.</remarks>
internal static class GitHubReport
{
    public static string LineOf(Finding finding)
    {
        var place = finding.Span is not { } span
            ? ""
            : span.EndLine == span.Line
                ? string.Create(CultureInfo.InvariantCulture, $",line={span.Line + 1},col={span.Column + 1},endColumn={span.EndColumn + 1}")
                : string.Create(CultureInfo.InvariantCulture, $",line={span.Line + 1},endLine={span.EndLine + 1}");
        return $"::{(finding.Severity == "note" ? "notice" : finding.Severity)} file={Property(finding.Path.Replace('\\', '/'))}{place},title={Property($"{finding.Rule.Id}: {finding.Rule.Title}")}::{Text(finding.Message)}";
    }

    private static string Text(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Text(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
