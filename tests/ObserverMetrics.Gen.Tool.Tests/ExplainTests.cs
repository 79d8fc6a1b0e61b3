using ObserverMetrics.Gen.Manifest.Diagnostics;

namespace ObserverMetrics.Gen.Tool.Tests;

public sealed class ExplainTests
{
    [Fact]
    public void Every_diagnostic_is_explained_by_its_page()
    {
        Assert.All(DiagnosticCatalogue.All.Concat(CodeRules.All).Concat(AnalysisRules.All), rule => Assert.Equal(
            (ExitCode.Fine, File.ReadAllText(Repository.PathOf("docs", "diagnostics", rule.Id + ".md")), ""), Tool.Run("explain", rule.Id)));
    }

    [Fact]
    public void Without_an_id_all_are_listed_with_their_titles()
    {
        var lines = Tool.Run("explain").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Contains("OMG1001: Unknown key", lines);
        Assert.Equal(Directory.GetFiles(Repository.PathOf("docs", "diagnostics"), "OMG*.md").Length, lines.Length);
    }

    [Fact]
    public void Case_does_not_matter() => Assert.Equal(Tool.Run("explain", "OMG2002"), Tool.Run("explain", "omg2002"));

    [Fact]
    public void A_wrong_id_is_answered_with_the_nearest()
    {
        var (exitCode, _, error) = Tool.Run("explain", "OMG1O01");

        Assert.Equal(ExitCode.Usage, exitCode);
        Assert.Contains("did you mean OMG1001?", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task For_people_code_stands_out()
    {
        using var output = new StringWriter { NewLine = "\n" };
        await CommandLine.RunAsync(["explain", "OMG1001"], new Terminal(output, TextWriter.Null, isForPeople: true));

        Assert.Contains("OMG1001: Unknown key", output.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("```", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("hlep", output.ToString(), StringComparison.Ordinal);
    }
}
