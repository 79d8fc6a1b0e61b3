using System.Text.Json.Nodes;
using ObserverMetrics.Gen.Manifest.Syntax.Keys;

namespace ObserverMetrics.Gen.Schema;

/// <summary>A table of keys as a schema.</summary>
internal static class TableSchema
{
    public static JsonObject Of(KeyTable table, DefinitionNames names)
    {
        var properties = new JsonObject();
        foreach (var key in table.Keys)
            properties[key.Name] = Property(key, names);

        var schema = new JsonObject { ["type"] = "object", ["properties"] = properties, ["additionalProperties"] = false };
        var mandatory = table.Keys.Where(key => key.IsMandatory).Select(key => (JsonNode)key.Name).ToArray();
        if (mandatory.Length > 0)
            schema["required"] = new JsonArray(mandatory);

        ConstraintSchema.AddTo(schema, table.Constraints);
        return schema;
    }

    private static JsonObject Property(Key key, DefinitionNames names)
    {
        var property = new JsonObject { ["description"] = key.Otherwise is null ? key.Description : $"{key.Description} Default: {key.Otherwise}." };
        if (KeyValues.Default(key) is { } standard)
            property["default"] = standard;

        property["examples"] = new JsonArray(KeyValues.Example(key));
        foreach (var (name, value) in KindSchema.Of(key.Kind, names).ToArray())
        {
            // Draft-07 ignores what stands beside a $ref.
            if (name == "$ref")
                property["allOf"] = new JsonArray(new JsonObject { ["$ref"] = value?.DeepClone() });
            else
                property[name] = value?.DeepClone();
        }

        return property;
    }
}
