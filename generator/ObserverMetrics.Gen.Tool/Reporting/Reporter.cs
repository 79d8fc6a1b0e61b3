using System.Globalization;
using ObserverMetrics.Gen.Manifest.Model;
using ObserverMetrics.Gen.Output;

namespace ObserverMetrics.Gen.Tool.Reporting;

/// <summary>Prints what was found wrong.</summary>
/// <param name="terminal">Where to print.</param>
/// <param name="format">How.</param>
internal sealed class Reporter(Terminal terminal, ReportFormat format)
{
    /// <summary>Reports what manifests say wrong.</summary>
    public ExitCode Report(ManifestSet manifests) => Report(FindingsOf(manifests));

    /// <summary>Reports what manifests say wrong, and if nothing is an error, what an action with them says.</summary>
    public ExitCode Report(ManifestSet manifests, Func<ManifestSet, EquatableArray<OutputProblem>> action) =>
        Report([.. FindingsOf(manifests), .. manifests.HasErrors ? [] : action(manifests).Concat(manifests.Notes).Select(Finding.Of)]);

    /// <summary>Reports findings.</summary>
    public ExitCode Report(IReadOnlyList<Finding> findings)
    {
        Print(findings);
        return findings.Any(finding => finding.IsError) ? ExitCode.Errors : ExitCode.Fine;
    }

    /// <summary>Reports what manifests say wrong, between lines by which an editor's task knows the beginning and the end.</summary>
    public void ReportRound(ManifestSet manifests)
    {
        var findings = FindingsOf(manifests);
        if (format is ReportFormat.Text)
            terminal.Output.WriteLine("Checking…");

        Print(findings);
        if (format is ReportFormat.Text)
        {
            var errors = findings.Count(finding => finding.IsError);
            terminal.Output.WriteLine($"Found {Counted(errors, "error")} and {Counted(findings.Count - errors, "warning")}. Watching for changes.");
        }

        terminal.Output.Flush();
    }

    private static string Counted(int count, string what) => count.ToString(CultureInfo.InvariantCulture) + " " + what + (count == 1 ? "" : "s");

    private static List<Finding> FindingsOf(ManifestSet manifests) => [.. manifests.Diagnostics.Select(Finding.Of), .. manifests.Problems.Select(Finding.Of)];

    private void Print(IReadOnlyList<Finding> findings)
    {
        switch (format)
        {
            case ReportFormat.Json:
                terminal.Output.Write(JsonReport.Of(findings));
                break;
            case ReportFormat.Sarif:
                terminal.Output.Write(SarifReport.Of(findings));
                break;
            case ReportFormat.GitHub:
                foreach (var finding in findings)
                    terminal.Output.WriteLine(GitHubReport.LineOf(finding));
                break;
            default:
                TextReport.Print(findings, terminal);
                break;
        }
    }
}
