using System.Text.Json;
using System.Text.Json.Nodes;
using YamlDotNet.RepresentationModel;

namespace ObserverMetrics.Fuzz.Readers;

/// <summary>YAML as JSON, in which every scalar is a text.</summary>
internal static class YamlTree
{
    /// <summary>Reads one document.</summary>
    public static JsonNode? Read(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return Of(Assert.Single(stream.Documents).RootNode);
    }

    /// <summary>A JSON document with its numbers and flags as texts, too.</summary>
    public static JsonNode? Texts(JsonNode? node) => node switch
    {
        JsonObject map => new JsonObject(map.Select(entry => KeyValuePair.Create(entry.Key, Texts(entry.Value)))),
        JsonArray list => new JsonArray([.. list.Select(Texts)]),
        JsonValue value when value.GetValueKind() != JsonValueKind.String => JsonValue.Create(value.ToJsonString()),
        _ => node?.DeepClone(),
    };

    private static JsonNode? Of(YamlNode node) => node switch
    {
        YamlMappingNode map => new JsonObject(map.Select(entry => KeyValuePair.Create(((YamlScalarNode)entry.Key).Value!, Of(entry.Value)))),
        YamlSequenceNode list => new JsonArray([.. list.Select(Of)]),
        _ => JsonValue.Create(((YamlScalarNode)node).Value),
    };
}
