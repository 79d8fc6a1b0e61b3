using System.Text.Json;
using System.Text.RegularExpressions;

namespace ObserverMetrics.Gen.Tool.Tests;

/// <summary>The page about the command line says what the program does.</summary>
public sealed partial class DocumentationTests
{
    private static readonly string[] Path = ["docs", "command-line.md"];
    private static readonly string Page = File.ReadAllText(Repository.PathOf(Path));

    [Fact]
    public void It_has_the_help_of_every_command()
    {
        var commands = CommandLine.Root(new Terminal(TextWriter.Null, TextWriter.Null)).Subcommands.Select(command => command.Name).ToList();
        var page = Page;
        foreach (var command in commands)
        {
            var help = $"```text\n$ observer-metrics {command} --help\n{Help(command)}```\n";
            page = new Regex(@"```text\n\$ observer-metrics " + command + @" --help\n.*?```\n", RegexOptions.Singleline).Replace(page, help.Replace("$", "$$", StringComparison.Ordinal), 1);
            Assert.Contains($"$ observer-metrics {command} --help\n", page, StringComparison.Ordinal);
        }

        Golden.Check(page, Path);
    }

    [Fact]
    public void It_lists_every_exit_code()
    {
        var rows = Regex.Matches(Page, @"^\| ([0-9]) \| ", RegexOptions.Multiline).Select(row => int.Parse(row.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture));

        Assert.Equal(Enum.GetValues<ExitCode>().Select(code => (int)code), rows);
    }

    [Fact]
    public void Its_problem_matcher_reads_what_check_prints()
    {
        using var temporary = new TemporaryFolder("observer metrics (ä)");
        var file = temporary.Write("metrics.yaml", ConsumerProject.Manifest.Replace("type: counter", "type: guage", StringComparison.Ordinal));
        var pattern = Matcher().GetProperty("pattern");
        var regex = new Regex(pattern.GetProperty("regexp").GetString()!, RegexOptions.ECMAScript);

        var match = regex.Match(Tool.Run("check", file).Output.Split('\n')[0]);

        Assert.True(match.Success);
        string Part(string name) => match.Groups[pattern.GetProperty(name).GetInt32()].Value;
        Assert.Equal((file, "8", "34", "error", "OMG1004"), (Part("file"), Part("line"), Part("column"), Part("severity"), Part("code")));
        Assert.StartsWith("Found 'guage'", Part("message"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_problem_matcher_knows_when_a_round_begins_and_ends()
    {
        using var temporary = new TemporaryFolder();
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        using var output = new StringWriter { NewLine = "\n" };
        await CommandLine.RunAsync(["check", temporary.Write("metrics.yaml", ConsumerProject.Manifest), "--watch"], new Terminal(output, TextWriter.Null), stop.Token);

        var lines = output.ToString().Split('\n');
        var background = Matcher().GetProperty("background");
        Assert.Matches(background.GetProperty("beginsPattern").GetString()!, lines[0]);
        Assert.Matches(background.GetProperty("endsPattern").GetString()!, lines[^2]);
    }

    private static JsonElement Matcher()
    {
        var block = Assert.Single(JsonBlock().Matches(Page).Select(match => match.Groups[1].Value), text => text.Contains("problemMatcher", StringComparison.Ordinal));
        var options = new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip };
        return JsonDocument.Parse(block, options).RootElement.GetProperty("tasks")[0].GetProperty("problemMatcher").Clone();
    }

    private static string Help(string command) =>
        string.Concat(Tool.Run(command, "--help").Output.Trim().Split('\n').Select(line => line.TrimEnd() + "\n")).Replace("testhost", CommandLine.Name, StringComparison.Ordinal);

    [GeneratedRegex("```jsonc?\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex JsonBlock();
}
