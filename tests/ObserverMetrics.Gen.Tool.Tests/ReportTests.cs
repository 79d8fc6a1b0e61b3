using System.Text.Json;
using NJsonSchema;
using ObserverMetrics.Gen.Manifest.Diagnostics;

namespace ObserverMetrics.Gen.Tool.Tests;

/// <summary>Diagnostics for programs.</summary>
public sealed class ReportTests : IDisposable
{
    private readonly TemporaryFolder _temporary = new("observer metrics ä");
    private readonly string _broken;

    public ReportTests() => _broken = _temporary.Write("metrics.yaml", ConsumerProject.Manifest
        .Replace("type: counter", "type: guage", StringComparison.Ordinal)
        .Replace("summary: Many orders", "summary: Many orders\n        description: |\n          50 %,\n          {{ $labels.nothing }}", StringComparison.Ordinal));

    public void Dispose() => _temporary.Dispose();

    [Fact]
    public void As_json_each_has_its_place()
    {
        var (exitCode, output, _) = Tool.Run("check", _broken, _temporary.PathOf("none.yaml"), "--format", "json");

        var report = JsonDocument.Parse(output).RootElement;
        Assert.Equal(ExitCode.Errors, exitCode);
        Assert.Equal(report.GetProperty("diagnostics").GetArrayLength(), report.GetProperty("errors").GetInt32() + report.GetProperty("warnings").GetInt32());
        var rows = report.GetProperty("diagnostics").EnumerateArray().ToList();
        var word = rows.Single(row => row.GetProperty("id").GetString() == "OMG1004");
        Assert.Equal((8, 34, 8, 39), (Number(word, "line"), Number(word, "column"), Number(word, "endLine"), Number(word, "endColumn")));
        Assert.Equal("error", word.GetProperty("severity").GetString());
        Assert.False(rows.Single(row => row.GetProperty("id").GetString() == "OMG4101").TryGetProperty("line", out _));
    }

    [Theory]
    [InlineData("text")]
    [InlineData("github")]
    [InlineData("json")]
    public void A_text_of_the_manifest_gives_no_orders_to_terminals_and_build_servers(string format)
    {
        var path = _temporary.Write("hostile.yaml", """
            name: "Shop\n##vso[task.setvariable variable=x]y\e]0;title\a"
            groups:
              "sh\u202Eop": { metrics: { "x\r\n::error::y": { type: "co\u2028\e[31m", help: x, unit: "[red]\u200B" } } }
            files: { METRICS.md: "../x\u0085y" }
            """);

        var output = Tool.Run("check", path, "--format", format).Output;

        Assert.All(output.Split('\n'), line => Assert.False(UnseenCharacters.AreIn(line), line));
        Assert.DoesNotContain(output.Split('\n'), line => line.StartsWith("##", StringComparison.Ordinal) || line.StartsWith("::error::y", StringComparison.Ordinal));
        Assert.Contains("U+202E", output, StringComparison.Ordinal);
    }

    [Fact]
    public void As_json_a_sound_manifest_is_an_empty_list() =>
        Assert.Equal((ExitCode.Fine, "{\n  \"errors\": 0,\n  \"warnings\": 0,\n  \"diagnostics\": []\n}\n", ""), Tool.Run("check", Repository.PathOf("metrics.yaml"), "--format", "json"));

    [Theory]
    [InlineData("metrics.yaml", "none.yaml")]
    [InlineData("metrics.yaml")]
    [InlineData("none.yaml")]
    [InlineData("sound.yaml")]
    public async Task As_sarif_it_is_valid(params string[] files)
    {
        _temporary.Write("sound.yaml", ConsumerProject.Manifest);
        var (_, output, _) = Tool.Run(["check", .. files.Select(file => _temporary.PathOf(file)), "--format", "sarif"]);

        var schema = await JsonSchema.FromFileAsync(Path.Combine(AppContext.BaseDirectory, "sarif-2.1.0.json"));
        Assert.Empty(schema.Validate(output));
        Assert.NotEmpty(schema.Validate(output.Replace("\"version\": \"2.1.0\"", "\"version\": \"3\"", StringComparison.Ordinal)));
    }

    [Fact]
    public void As_sarif_a_result_has_its_rule_and_region()
    {
        var run = JsonDocument.Parse(Tool.Run("check", _broken, "--format", "sarif").Output).RootElement.GetProperty("runs")[0];
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules");
        var results = run.GetProperty("results").EnumerateArray().ToList();

        Assert.All(results, result => Assert.Equal(result.GetProperty("ruleId").GetString(), rules[Number(result, "ruleIndex")].GetProperty("id").GetString()));
        var place = results[0].GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.Equal(new Uri(_broken).AbsoluteUri, place.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal((8, 34), (Number(place.GetProperty("region"), "startLine"), Number(place.GetProperty("region"), "startColumn")));
    }

    [Fact]
    public void As_workflow_commands_special_characters_are_escaped()
    {
        var lines = Tool.Run("check", _broken, "--format", "github").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.All(lines, line => Assert.Matches("^::(error|warning) file=[^:,]+metrics.yaml,line=[0-9]+,(col=[0-9]+,endColumn=[0-9]+|endLine=[0-9]+),title=OMG[0-9]{4}%3A [^:,]+::.+$", line));
        Assert.Contains(lines, line => line.Contains(",line=8,col=34,endColumn=39,title=OMG1004%3A Unknown word::Found 'guage'", StringComparison.Ordinal));
    }

    [Fact]
    public async Task For_people_the_line_is_shown_with_a_mark_under_the_place()
    {
        using var output = new StringWriter { NewLine = "\n" };
        await CommandLine.RunAsync(["check", _broken], new Terminal(output, TextWriter.Null, isForPeople: true));

        var lines = output.ToString().Split('\n').Select(WithoutColours).ToArray();
        Assert.StartsWith(_broken + "(8,34): error OMG1004: ", lines[0], StringComparison.Ordinal);
        Assert.Equal("          shop_orders_total: { type: guage, help: Orders placed. }", lines[1]);
        Assert.Equal(new string(' ', 4 + 33) + "^^^^^", lines[2]);
    }

    private static string WithoutColours(string line) => System.Text.RegularExpressions.Regex.Replace(line, "\u001b\\[[0-9;]*m", "");

    private static int Number(JsonElement element, string name) => element.GetProperty(name).GetInt32();
}
