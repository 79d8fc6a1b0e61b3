using System.Text.Json.Nodes;

namespace ObserverMetrics.Gen.Tool.Reporting;

/// <summary>Diagnostics as one JSON object; lines and columns from 1, the end just behind the last character.</summary>
internal static class JsonReport
{
    public static string Of(IReadOnlyList<Finding> findings) => JsonText.Of(new JsonObject
    {
        ["errors"] = findings.Count(finding => finding.IsError),
        ["warnings"] = findings.Count(finding => finding.IsWarning),
        ["diagnostics"] = new JsonArray([.. findings.Select(Row)]),
    });

    private static JsonObject Row(Finding finding)
    {
        var row = new JsonObject { ["path"] = finding.Path };
        if (finding.Span is { } span)
        {
            row["line"] = span.Line + 1;
            row["column"] = span.Column + 1;
            row["endLine"] = span.EndLine + 1;
            row["endColumn"] = span.EndColumn + 1;
        }

        row["severity"] = finding.Severity;
        row["id"] = finding.Rule.Id;
        row["title"] = finding.Rule.Title;
        row["message"] = finding.Message;
        row["help"] = finding.Rule.HelpLink;
        return row;
    }
}
