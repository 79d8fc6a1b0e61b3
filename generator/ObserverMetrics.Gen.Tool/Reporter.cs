using System.Globalization;
using ObserverMetrics.Gen.Manifest.Diagnostics;
using ObserverMetrics.Gen.Manifest.Model;
using ObserverMetrics.Gen.Output;

namespace ObserverMetrics.Gen.Tool;

/// <summary>Prints diagnostics as compilers do, so that editors and CI systems find the places.</summary>
/// <param name="output">Where to print.</param>
internal sealed class Reporter(TextWriter output)
{
    /// <summary>Reports what manifests say wrong.</summary>
    public ExitCode Report(ManifestSet manifests)
    {
        foreach (var diagnostic in manifests.Diagnostics)
            Print(diagnostic);

        Print(manifests.Problems);
        return manifests.HasErrors ? ExitCode.Errors : ExitCode.Fine;
    }

    /// <summary>Reports what manifests say wrong, and if nothing is an error, what an action on a folder says.</summary>
    public ExitCode Report(ManifestSet manifests, Func<OutputFolder, EquatableArray<OutputProblem>> action, OutputFolder folder)
    {
        if (Report(manifests) is not ExitCode.Fine)
            return ExitCode.Errors;

        var problems = action(folder);
        Print(problems);
        return problems.Count > 0 ? ExitCode.Errors : ExitCode.Fine;
    }

    private void Print(ManifestDiagnostic diagnostic)
    {
        var severity = diagnostic.IsError ? "error" : "warning";
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{diagnostic.Path}({diagnostic.Span.Line + 1},{diagnostic.Span.Column + 1}): {severity} {diagnostic.Rule.Id}: {diagnostic.Message}"));
    }

    private void Print(IEnumerable<OutputProblem> problems)
    {
        foreach (var problem in problems)
            output.WriteLine($"{problem.File}: error {problem.Rule.Id}: {problem.Message}");
    }
}
