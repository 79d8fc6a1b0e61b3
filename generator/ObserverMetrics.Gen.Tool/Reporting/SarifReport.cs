using System.Reflection;
using System.Text.Json.Nodes;
using ObserverMetrics.Gen.Manifest.Diagnostics;

namespace ObserverMetrics.Gen.Tool.Reporting;

/// <summary>Diagnostics as a SARIF log.</summary>
/// <remarks>See https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html.</remarks>
internal static class SarifReport
{
    public static string Of(IReadOnlyList<Finding> findings)
    {
        var rules = findings.Select(finding => finding.Rule).Distinct().OrderBy(rule => rule.Id, StringComparer.Ordinal).ToList();
        return JsonText.Of(new JsonObject
        {
            ["$schema"] = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
            ["version"] = "2.1.0",
            ["runs"] = new JsonArray(new JsonObject
            {
                ["tool"] = new JsonObject
                {
                    ["driver"] = new JsonObject
                    {
                        ["name"] = CommandLine.Name,
                        ["version"] = typeof(SarifReport).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion,
                        ["informationUri"] = "https://github.com/ObserverMetrics/ObserverMetrics.Gen",
                        ["rules"] = new JsonArray([.. rules.Select(Rule)]),
                    },
                },
                ["columnKind"] = "utf16CodeUnits",
                ["results"] = new JsonArray([.. findings.Select(finding => Result(finding, rules.IndexOf(finding.Rule)))]),
            }),
        });
    }

    private static JsonObject Rule(DiagnosticRule rule) => new()
    {
        ["id"] = rule.Id,
        ["shortDescription"] = new JsonObject { ["text"] = rule.Title },
        ["helpUri"] = rule.HelpLink,
        ["defaultConfiguration"] = new JsonObject { ["level"] = rule.Severity switch { DiagnosticRuleSeverity.Error => "error", DiagnosticRuleSeverity.Warning => "warning", _ => "note" } },
    };

    private static JsonObject Result(Finding finding, int ruleIndex)
    {
        var place = new JsonObject { ["artifactLocation"] = new JsonObject { ["uri"] = UriOf(finding.Path) } };
        if (finding.Span is { } span)
        {
            place["region"] = new JsonObject
            {
                ["startLine"] = span.Line + 1,
                ["startColumn"] = span.Column + 1,
                ["endLine"] = span.EndLine + 1,
                ["endColumn"] = span.EndColumn + 1,
            };
        }

        return new JsonObject
        {
            ["ruleId"] = finding.Rule.Id,
            ["ruleIndex"] = ruleIndex,
            ["level"] = finding.Severity,
            ["message"] = new JsonObject { ["text"] = finding.Message },
            ["locations"] = new JsonArray(new JsonObject { ["physicalLocation"] = place }),
        };
    }

    // Relative where the path is: code scanning resolves it against the repository.
    private static string UriOf(string path) => Path.IsPathRooted(path)
        ? new Uri(path).AbsoluteUri
        : string.Join('/', path.Replace('\\', '/').Split('/').Select(Uri.EscapeDataString));
}
