using System.Diagnostics;
using System.Globalization;

namespace ObserverMetrics.PromQL.Tests;

/// <summary>Asks promtool about many expressions at once.</summary>
internal static class Promtool
{
    /// <summary>What promtool has against each expression; null where it accepts it.</summary>
    public static IReadOnlyList<string?> Check(IReadOnlyList<string> expressions)
    {
        using var folder = new TemporaryFolder("promql-tests");
        var path = folder.Write("rules.yml", RulesFile.Of(expressions));
        var start = new ProcessStartInfo("promtool", ["check", "rules", path])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var verdicts = new string?[expressions.Count];
        while (process.StandardError.ReadLine() is { } line)
            Note(line, verdicts);

        process.WaitForExit();
        Assert.Contains(process.ExitCode, new[] { 0, 1 });
        Assert.Contains("Checking", output.Result, StringComparison.Ordinal);
        return verdicts;
    }

    /// <summary>Reads lines such as: rules.yml: 3:29: group "e7", rule 1, "r": could not parse expression: …</summary>
    private static void Note(string line, string?[] verdicts)
    {
        const string Mark = "group \"e";
        var start = line.IndexOf(Mark, StringComparison.Ordinal);
        if (start < 0)
            return;
        start += Mark.Length;
        var end = line.IndexOf('"', start);
        verdicts[int.Parse(line.AsSpan(start, end - start), CultureInfo.InvariantCulture)] = line[(end + 1)..];
    }
}
