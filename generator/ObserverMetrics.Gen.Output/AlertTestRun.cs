using System.ComponentModel;
using System.Diagnostics;
using System.Text.RegularExpressions;
using ObserverMetrics.Gen.Manifest.Diagnostics;

namespace ObserverMetrics.Gen.Output;

/// <summary>Runs the emitted tests of alerts with promtool.</summary>
/// <param name="promtool">The path of promtool, or its name where the system finds it by that.</param>
/// <param name="given">The places of the manifest's own tests in the file.</param>
internal sealed class AlertTestRun(string promtool, IReadOnlyList<GivenTestPlace> given)
{
    private const string NameKey = "- name: ";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private static readonly Regex Failure = new(
        @"^ +name: (?<name>.*),$\n(?<what>(?:^(?! +name: )(?!\s*$).*$\n?)+)", RegexOptions.CultureInvariant | RegexOptions.Multiline, Patience);

    /// <summary>Why tests fail; empty where all pass.</summary>
    /// <param name="file">The full path of the file with the tests.</param>
    public IReadOnlyList<OutputProblem> Run(string file)
    {
        try
        {
            var (exitCode, output) = Start(file);
            if (exitCode == 0)
                return [];

            var failures = Failure.Matches(output).Cast<Match>().ToList();
            return failures.Count > 0
                ? [.. failures.Select(failure => Failed(file, failure.Groups["name"].Value, OneLine(failure.Groups["what"].Value)))]
                : [OutputProblem.Of(HostRules.PromtoolUnusable, file, promtool, OneLine(output) + ".")];
        }
        catch (Exception exception) when (exception is Win32Exception or InvalidOperationException)
        {
            return [OutputProblem.Of(HostRules.PromtoolUnusable, file, promtool, exception.Message.TrimEnd('.') + ".")];
        }
    }

    private (int ExitCode, string Output) Start(string file)
    {
        var start = new ProcessStartInfo(promtool, $"test rules \"{Path.GetFileName(file)}\"")
        {
            WorkingDirectory = Path.GetDirectoryName(file)!,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        using var process = Process.Start(start)!;

        // Both at once: a full pipe that nobody reads would stop promtool.
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, (output + errors.GetAwaiter().GetResult()).Replace("\r\n", "\n"));
    }

    // What is wrong with a manifest's own test is mended there, with a generated one by looking at it.
    private OutputProblem Failed(string file, string name, string what)
    {
        var place = given.FirstOrDefault(test => test.Name == name);
        return OutputProblem.Of(HostRules.AlertTestFailed, place?.Manifest ?? file, name, what) with { Span = place?.Span ?? LineOf(file, name) };
    }

    private static SourceSpan? LineOf(string file, string name)
    {
        var start = 0;
        var lines = File.ReadAllText(file).Split('\n');
        for (var i = 0; i < lines.Length; start += lines[i++].Length + 1)
        {
            if (lines[i].TrimStart() is var text && text.StartsWith(NameKey, StringComparison.Ordinal) && Unquoted(text.Substring(NameKey.Length)) == name)
                return new SourceSpan(start, lines[i].Length, i, 0, i, lines[i].Length);
        }

        return null;
    }

    private static string Unquoted(string scalar) =>
        scalar.StartsWith("'", StringComparison.Ordinal) ? scalar.Substring(1, scalar.Length - 2).Replace("''", "'") : scalar;

    private static string OneLine(string text) => string.Join(" ", text.Split([' ', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries)).TrimEnd(',', '.');
}
