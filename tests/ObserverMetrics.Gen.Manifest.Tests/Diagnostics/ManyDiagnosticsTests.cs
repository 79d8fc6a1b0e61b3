using ObserverMetrics.Gen.Manifest.Diagnostics;

namespace ObserverMetrics.Gen.Manifest.Tests.Diagnostics;

/// <summary>Nobody reads ten thousand errors; all are counted.</summary>
public class ManyDiagnosticsTests
{
    [Theory]
    [InlineData(1_000, null)]
    [InlineData(1_001, "1")]
    [InlineData(40_000, "39000")]
    public void Errors_behind_the_thousandth_are_counted(int count, string? untold)
    {
        var text = "name: Shop\n" + string.Concat(Enumerable.Range(0, count).Select(i => $"key{i}: 1\n"));

        var diagnostics = ManifestCompiler.Compile("metrics.yaml", text).Diagnostics;

        Assert.Equal(untold, diagnostics.FirstOrDefault(diagnostic => diagnostic.Rule == YamlRules.MoreErrors)?.Arguments[0]);
        Assert.Equal(1_000, diagnostics.Count(diagnostic => diagnostic.Rule.Id == "OMG1001"));
    }

    [Fact]
    public void Warnings_behind_the_thousandth_are_counted()
    {
        var text = "name: Shop\nlabels:\n" + string.Concat(Enumerable.Range(0, 1_002).Select(i => $"  label{i}: [value]\n"));

        var diagnostics = ManifestCompiler.Compile("metrics.yaml", text).Diagnostics;

        Assert.Equal("2", Assert.Single(diagnostics, diagnostic => diagnostic.Rule == LintRules.MoreWarnings).Arguments[0]);
        Assert.DoesNotContain(diagnostics, diagnostic => diagnostic.IsError);
    }
}
