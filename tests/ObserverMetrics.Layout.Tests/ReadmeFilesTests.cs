using ObserverMetrics.Gen.Artifacts;
using ObserverMetrics.Gen.Manifest;

namespace ObserverMetrics.Layout.Tests;

/// <summary>The README's manifest gives the queries and the error that the README shows.</summary>
public sealed class ReadmeFilesTests
{
    private static readonly string Manifest = Assert.Single(Readme.Blocks("yaml"));

    [Fact]
    public void Its_manifest_has_no_diagnostics() =>
        Assert.Empty(ManifestCompiler.Compile("metrics.yaml", Manifest).Diagnostics.Select(diagnostic => diagnostic.Message));

    [Fact]
    public void Its_queries_are_in_the_emitted_files()
    {
        var files = ArtifactEmitter.Emit(ManifestCompiler.Compile("metrics.yaml", Manifest).Manifest!);
        var text = string.Concat(files.Select(file => file.Text.Replace("\\\"", "\"", StringComparison.Ordinal)));
        var queries = Readme.Blocks("promql");
        Assert.NotEmpty(queries);
        Assert.All(queries, query => Assert.Contains(query.Trim(), text, StringComparison.Ordinal));
    }

    [Fact]
    public void Its_error_is_what_the_compiler_says()
    {
        var broken = Manifest.Replace("rate: shop_orders_total", "rate: shop_order_total", StringComparison.Ordinal);
        var diagnostic = Assert.Single(ManifestCompiler.Compile("metrics.yaml", broken).Diagnostics);
        var line = $"metrics.yaml({diagnostic.Span.Line + 1},{diagnostic.Span.Column + 1}): error {diagnostic.Rule.Id}: {diagnostic.Message}";
        Assert.Equal(Assert.Single(Readme.Blocks("text")).Trim(), line);
    }
}
