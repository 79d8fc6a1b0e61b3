using System.Text;
using System.Text.Json;

namespace ObserverMetrics.Gen.Schema.Tests;

/// <summary>What the schema says of manifests, asked of a validator as editors have it.</summary>
internal static class SchemaCheck
{
    /// <summary>For each text how the schema refuses it; none where it does not.</summary>
    public static async Task<IReadOnlyDictionary<string, string[]>> OfAsync(IEnumerable<KeyValuePair<string, string>> manifests)
    {
        using var temporary = new TemporaryFolder();
        var schema = temporary.Write("schema.json", ManifestSchema.Text);
        var input = new StringBuilder();
        foreach (var (name, yaml) in manifests)
            input.Append(JsonSerializer.Serialize(new { name, yaml })).Append('\n');

        var output = await Node.RunAsync("validate.mjs", input.ToString(), schema);
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToDictionary(
            row => row.GetProperty("name").GetString()!,
            row => row.GetProperty("errors").EnumerateArray().Select(error => error.GetString()!).ToArray(),
            StringComparer.Ordinal);
    }
}
