using System.Text.Json.Nodes;

namespace ObserverMetrics.Gen.Schema.Tests;

/// <summary>A document with one node changed after the other, as JSON, which is YAML, too.</summary>
internal static class Mutations
{
    private static readonly string[] Replacements =
        ["null", "\"\"", "\"?\"", "\"a b\"", "\"5m\"", "7", "-1", "0.5", "1e40", "true", "[]", "{}", "[\"?\", \"?\"]", "[[]]", "{ \"?\": \"?\" }"];

    /// <summary>Each change with what was changed. Of all changes every so many-th, so that a test is done in time.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Of(JsonObject document, int every)
    {
        var all =
            from path in Paths(document, [])
            from change in Replacements.Append("(taken out)").Append("(with a key)")
            select (Path: path, Change: change);
        return all.Where((_, index) => index % every == 0)
            .Select(change => KeyValuePair.Create(string.Join('/', change.Path) + " = " + change.Change, Changed(document, change.Path, change.Change)))
            .Where(text => text.Value.Length > 0);
    }

    private static IEnumerable<object[]> Paths(JsonNode? node, object[] path)
    {
        var children = node switch
        {
            JsonObject mapping => mapping.Select(entry => (Step: (object)entry.Key, entry.Value)),
            JsonArray list => list.Select((item, index) => (Step: (object)index, Value: item)),
            _ => [],
        };
        return children.SelectMany(child => Paths(child.Value, [.. path, child.Step]).Prepend([.. path, child.Step]));
    }

    private static string Changed(JsonObject document, object[] path, string change)
    {
        var copy = document.DeepClone();
        var parent = path[..^1].Aggregate(copy, (node, step) => step is int index ? node[index]! : node[(string)step]!);
        switch (change)
        {
            case "(taken out)" when parent is JsonObject mapping:
                mapping.Remove((string)path[^1]);
                break;
            case "(taken out)":
                parent.AsArray().RemoveAt((int)path[^1]);
                break;
            case "(with a key)" when Child(parent, path[^1]) is JsonObject mapping:
                mapping["nonsense"] = 1;
                break;
            case "(with a key)":
                return "";
            default:
                Replace(parent, path[^1], JsonNode.Parse(change));
                break;
        }

        return Flow(copy);
    }

    /// <summary>As JSON, but for a key without a value: JSON's null would be the word 'null'.</summary>
    private static string Flow(JsonNode? node) => node switch
    {
        JsonObject mapping => "{" + string.Join(", ", mapping.Select(entry => $"{JsonValue.Create(entry.Key).ToJsonString()}: {(entry.Value is null ? "" : Flow(entry.Value))}")) + "}",
        JsonArray list => "[" + string.Join(", ", list.Select(Flow)) + "]",
        null => "null",
        _ => node.ToJsonString(),
    };

    private static JsonNode? Child(JsonNode parent, object step) => step is int index ? parent[index] : parent[(string)step];

    private static void Replace(JsonNode parent, object step, JsonNode? value)
    {
        if (step is int index)
            parent[index] = value;
        else
            parent[(string)step] = value;
    }
}
