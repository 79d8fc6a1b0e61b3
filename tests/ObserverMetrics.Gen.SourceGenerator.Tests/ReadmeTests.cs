using System.Text.RegularExpressions;
using ObserverMetrics.Gen.Manifest;
using ObserverMetrics.Gen.SourceGenerator.Tests.Harness;

namespace ObserverMetrics.Gen.SourceGenerator.Tests;

/// <summary>The README's C# compiles against the README's manifest, and records.</summary>
public sealed partial class ReadmeTests
{
    [Fact]
    public async Task Its_code_compiles_and_records()
    {
        var readme = await File.ReadAllTextAsync(Repository.PathOf("README.md"));
        var manifest = Block().Matches(readme).First(match => match.Groups[1].Value == "yaml").Groups[2].Value;
        var code = Block().Matches(readme).First(match => match.Groups[1].Value == "csharp").Groups[2].Value;
        var statements = code.Replace("var metrics = new ShopMetrics();", "", StringComparison.Ordinal);
        Assert.NotEqual(code, statements);

        var exposition = await Consumer.ExposeAsync(ManifestCompiler.Compile("metrics.yaml", manifest).Manifest!.Code, statements);

        Assert.Contains("shop_orders_total{payment=\"card\"} 1\n", exposition, StringComparison.Ordinal);
        Assert.Contains("shop_orders_total{payment=\"invoice\"} 0\n", exposition, StringComparison.Ordinal);
        Assert.Contains("shop_checkout_duration_seconds_count 1\n", exposition, StringComparison.Ordinal);
    }

    [GeneratedRegex("^```(\\w+)\\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
