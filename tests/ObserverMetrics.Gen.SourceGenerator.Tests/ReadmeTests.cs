using ObserverMetrics.Gen.Manifest;
using ObserverMetrics.Gen.SourceGenerator.Tests.Harness;

namespace ObserverMetrics.Gen.SourceGenerator.Tests;

/// <summary>The README's C# compiles against the README's manifest, and records.</summary>
public sealed class ReadmeTests
{
    [Fact]
    public async Task Its_code_compiles_and_records()
    {
        var manifest = Readme.Blocks("yaml")[0];
        var code = Readme.Blocks("csharp")[0];
        var statements = code.Replace("var metrics = new ShopMetrics();", "", StringComparison.Ordinal);
        Assert.NotEqual(code, statements);

        var exposition = await Consumer.ExposeAsync(ManifestCompiler.Compile("metrics.yaml", manifest).Manifest!.Code, statements);

        Assert.Contains("shop_orders_total{payment=\"card\"} 1\n", exposition, StringComparison.Ordinal);
        Assert.Contains("shop_orders_total{payment=\"invoice\"} 0\n", exposition, StringComparison.Ordinal);
        Assert.Contains("shop_checkout_duration_seconds_count 1\n", exposition, StringComparison.Ordinal);
    }
}
