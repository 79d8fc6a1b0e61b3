namespace ObserverMetrics.Gen.Manifest.Tests.Checking;

/// <summary>What of a template's action Prometheus can read; each verdict is promtool's.</summary>
public class TemplateTests
{
    [Theory]
    [InlineData("$value")]
    [InlineData("- $value -")]
    [InlineData("1e3")]
    [InlineData("1e+3")]
    [InlineData("1.5")]
    [InlineData(".5")]
    [InlineData("0x1F")]
    [InlineData("0x1p-2")]
    [InlineData("0o17")]
    [InlineData("017")]
    [InlineData("08.5")]
    [InlineData("1_000")]
    [InlineData("5i")]
    [InlineData("09i")]
    [InlineData("'a'")]
    [InlineData("""'\n'""")]
    [InlineData("""'\''""")]
    [InlineData("""printf "%v" 'ö'""")]
    [InlineData("`a`")]
    [InlineData("""
        "\""
        """)]
    public void It_reads(string action) => Assert.Empty(Messages(action));

    [Theory]
    [InlineData("5m", "'5m', which is no number")]
    [InlineData("eq 1 5s", "'5s', which is no number")]
    [InlineData("1.5.2", "'1.5.2', which is no number")]
    [InlineData("08", "'08', which is no number")]
    [InlineData("0b12", "'0b12', which is no number")]
    [InlineData("1e", "'1e', which is no number")]
    [InlineData("$value | title 'abc'", "'abc', which is no single character")]
    [InlineData("''", "'', which is no single character")]
    [InlineData("'a", "a ' that opens a text and is not closed")]
    [InlineData("ärger 1", "'ärger', which is no function of templates")]
    [InlineData("- foo -", "'foo', which is no function of templates")]
    public void It_does_not_read(string action, string found) => Assert.Contains("The template has " + found, Assert.Single(Messages(action)));

    private static IEnumerable<string> Messages(string action) => Shop
        .Compile($"alerts: {{ A: {{ value: shop_memory_bytes, above: 1, severity: info, summary: '{{{{{(action[0] == '-' ? action : " " + action + " ").Replace("'", "''")}}}}}' }} }}")
        .Diagnostics.Select(diagnostic => diagnostic.Message);
}
