using ObserverMetrics.Fuzz.Generation;
using ObserverMetrics.Gen.Manifest;

namespace ObserverMetrics.Fuzz.Injection;

/// <summary>Names of files that lead out of the output folder, deceive, or are none on some system.</summary>
public class FileNameTests
{
    [Theory]
    [InlineData("../x.yml")]
    [InlineData("..")]
    [InlineData(".")]
    [InlineData("")]
    [InlineData("/etc/x.yml")]
    [InlineData("a/../../x.yml")]
    [InlineData("..\\x.yml")]
    [InlineData("\\\\server\\x")]
    [InlineData("C:x.yml")]
    [InlineData("x.yml:stream")]
    [InlineData("x\ny.yml")]
    [InlineData("x\0.yml")]
    [InlineData("x\u202Elmy.exe")]
    [InlineData("x\u200B.yml")]
    [InlineData(" x.yml")]
    [InlineData("x.yml ")]
    [InlineData("x.yml\u00A0")]
    [InlineData("x.yml.")]
    [InlineData(".observer-metrics")]
    [InlineData(".OBSERVER-METRICS")]
    [InlineData(".x.omg-tmp")]
    [InlineData("con")]
    [InlineData("NUL.md")]
    [InlineData("Com1.tar.gz")]
    [InlineData("*.yml")]
    [InlineData("<x>|y")]
    public void Is_refused(string name) => Assert.True(Compile(name).HasErrors);

    [Theory]
    [InlineData("it's 100%25 #1;@(x) $(HOME) ${x}.md")]
    [InlineData("console.md")]
    [InlineData("-rf")]
    [InlineData("Größe 中文 😀.md")]
    [InlineData("a..b")]
    public void Is_a_name(string name) => Assert.False(Compile(name).HasErrors);

    private static ManifestCompilation Compile(string name) =>
        ManifestCompiler.Compile("metrics.yaml", $"name: Shop\ngroups: {{ a: {{ metrics: {{ m_total: {{ type: counter, help: M. }} }} }} }}\nfiles: {{ METRICS.md: {Entries.Quoted(name)} }}\n");
}
