using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ObserverMetrics.Gen.Manifest.Syntax.Keys;

namespace ObserverMetrics.Gen.Schema;

/// <summary>The JSON Schema (draft-07, which every editor reads) of a <c>metrics.yaml</c>.</summary>
/// <remarks>
/// It is made from the tables that the parser reads by, so that the two cannot differ. What it refuses the compiler refuses;
/// the other way only where a schema can express a rule: names, units and expressions are the compiler's.
/// </remarks>
public static class ManifestSchema
{
    /// <summary>Where the schema of the latest version is found.</summary>
    public const string Address = "https://raw.githubusercontent.com/ObserverMetrics/ObserverMetrics.Gen/main/docs/metrics.schema.json";

    /// <summary>The comment by which YAML's language server finds a manifest's schema.</summary>
    /// <param name="schema">An address, or a path as seen from the manifest.</param>
    public static string Modeline(string schema) => "# yaml-language-server: $schema=" + schema;

    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,

        // No HTML is made of it: a quote or an angle bracket may stay as it is.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The schema's text.</summary>
    public static string Text { get; } = Build().ToJsonString(Indented).ReplaceLineEndings("\n") + "\n";

    private static JsonObject Build()
    {
        var names = new DefinitionNames();
        var root = new JsonObject
        {
            ["$schema"] = "http://json-schema.org/draft-07/schema#",
            ["$id"] = Address,
            ["title"] = "ObserverMetrics.Gen manifest",
            ["description"] = "metrics.yaml: the metrics of a service, with its dashboard, its recording rules and its alerts.",
        };
        foreach (var (name, value) in TableSchema.Of(ManifestKeys.Table, names).ToArray())
            root[name] = value?.DeepClone();

        var definitions = new JsonObject();
        foreach (var table in KeyTables.All.Skip(1))
            definitions[names.Of(table)] = TableSchema.Of(table, names);

        root["definitions"] = definitions;
        return root;
    }
}
