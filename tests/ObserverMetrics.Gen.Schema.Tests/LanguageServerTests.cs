using System.Text.Json;

namespace ObserverMetrics.Gen.Schema.Tests;

/// <summary>YAML's language server, which editors run, with the schema that a manifest's first line names.</summary>
public sealed class LanguageServerTests
{
    private static readonly string Manifest = ManifestSchema.Modeline("metrics.schema.json") +
        """

        manifest: 1
        name: Shop
        groups:
          orders:
            metrics:
              shop_orders_total:
                type: counter
                help: Orders placed.
                
            panels:
              - title: Orders
                type: 

        """;

    [NodeFact]
    public async Task A_sound_manifest_has_no_diagnostics()
    {
        var said = await AskAsync(ManifestSchema.Modeline("metrics.schema.json") + "\n" + await File.ReadAllTextAsync(Repository.PathOf("metrics.yaml")));

        Assert.Empty(said.Diagnostics);
    }

    [NodeFact]
    public async Task A_misspelt_key_is_marked_at_its_place()
    {
        var said = await AskAsync(Manifest.Replace("help:", "hlep:", StringComparison.Ordinal).Replace("type: \n", "type: stat\n", StringComparison.Ordinal));

        Assert.Contains(said.Diagnostics, diagnostic => diagnostic is { Line: 8, Column: 8 } && diagnostic.Message.Contains("hlep", StringComparison.Ordinal));
        Assert.Contains(said.Diagnostics, diagnostic => diagnostic.Message.Contains("Missing property \"help\"", StringComparison.Ordinal));
    }

    [NodeFact]
    public async Task A_malformed_name_is_explained_in_the_compiler_s_words()
    {
        var said = await AskAsync(Manifest.Replace("name: Shop", "name: 'My shop'", StringComparison.Ordinal).Replace("type: \n", "type: stat\n", StringComparison.Ordinal));

        Assert.Contains(said.Diagnostics, diagnostic => diagnostic is { Line: 2, Column: 6 } && diagnostic.Message.Contains("letters, digits and '_', a letter first", StringComparison.Ordinal));
    }

    [NodeFact]
    public async Task Keys_that_exclude_each_other_are_marked_themselves()
    {
        var said = await AskAsync(Manifest.Replace("type: \n", "type: stat\n        rate: shop_orders_total\n        value: shop_orders_total\n", StringComparison.Ordinal));

        Assert.Contains(said.Diagnostics, diagnostic => diagnostic.Line == 14 && diagnostic.Message.Contains("value", StringComparison.Ordinal));
    }

    [NodeFact]
    public async Task Keys_and_words_are_offered()
    {
        var said = await AskAsync(Manifest, completions: [[9, 8], [12, 14]]);

        Assert.Superset(new HashSet<string> { "unit", "labels", "buckets", "deprecated" }, said.Completions[0].ToHashSet(StringComparer.Ordinal));
        Assert.DoesNotContain("severity", said.Completions[0]);
        Assert.Superset(new HashSet<string> { "stat", "timeseries", "heatmap" }, said.Completions[1].ToHashSet(StringComparer.Ordinal));
    }

    [NodeFact]
    public async Task A_key_is_explained_under_the_pointer()
    {
        var said = await AskAsync(Manifest, hovers: [[8, 9], [2, 1]]);

        Assert.Contains("the HELP text", said.Hovers[0], StringComparison.Ordinal);
        Assert.Contains("Orders placed.", said.Hovers[0], StringComparison.Ordinal);
        Assert.Contains("The service's name", said.Hovers[1], StringComparison.Ordinal);
    }

    private static async Task<Answer> AskAsync(string text, int[][]? completions = null, int[][]? hovers = null)
    {
        using var temporary = new TemporaryFolder();
        temporary.Write("metrics.schema.json", ManifestSchema.Text);
        temporary.Write("metrics.yaml", text);
        var request = JsonSerializer.Serialize(new { file = "metrics.yaml", text, completions, hovers });
        var answer = await Node.RunAsync("language-server.mjs", request, temporary.Root);
        return JsonSerializer.Deserialize<Answer>(answer, JsonSerializerOptions.Web)!;
    }

    private sealed record Answer(Diagnostic[] Diagnostics, string[][] Completions, string[] Hovers);

    private sealed record Diagnostic(int Line, int Column, string Message);
}
