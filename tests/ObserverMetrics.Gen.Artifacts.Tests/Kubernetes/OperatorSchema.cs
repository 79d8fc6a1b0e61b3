using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace ObserverMetrics.Gen.Artifacts.Tests.Kubernetes;

/// <summary>The fields that Prometheus Operator's kinds have, and their types: an API server drops or refuses every other one.</summary>
internal static class OperatorSchema
{
    private static readonly JsonElement Kinds = JsonDocument.Parse(File.ReadAllText(Repository.PathOf("tests", "ObserverMetrics.Gen.Artifacts.Tests", "Kubernetes", "operator-schema.json"))).RootElement.GetProperty("kinds");

    /// <summary>What is wrong with an object, each with its place.</summary>
    public static List<string> Problems(YamlNode document)
    {
        var problems = new List<string>();
        if (document is not YamlMappingNode root || Text(root, "kind") is not { } kind || !Kinds.TryGetProperty(kind, out var definition))
            return ["no known kind"];

        if (Text(root, "apiVersion") != definition.GetProperty("apiVersion").GetString())
            problems.Add("apiVersion: not that of " + kind);

        Check(root, definition.GetProperty("schema"), kind, problems);
        return problems;
    }

    private static string? Text(YamlMappingNode map, string key) =>
        map.Children.TryGetValue(new YamlScalarNode(key), out var value) && value is YamlScalarNode scalar ? scalar.Value : null;

    private static void Check(YamlNode node, JsonElement schema, string path, List<string> problems)
    {
        switch (node)
        {
            case YamlMappingNode map when TypeOf(schema) == "object":
                CheckMap(map, schema, path, problems);
                break;
            case YamlSequenceNode list when TypeOf(schema) == "array":
                for (var i = 0; i < list.Children.Count; i++)
                    Check(list.Children[i], schema.GetProperty("items"), $"{path}[{i}]", problems);

                break;
            case YamlScalarNode scalar:
                CheckScalar(scalar, schema, path, problems);
                break;
            default:
                problems.Add($"{path}: no {TypeOf(schema)}");
                break;
        }
    }

    private static void CheckMap(YamlMappingNode map, JsonElement schema, string path, List<string> problems)
    {
        var names = map.Children.Keys.Select(key => ((YamlScalarNode)key).Value!).ToHashSet();
        if (schema.TryGetProperty("required", out var required))
            problems.AddRange(required.EnumerateArray().Select(name => name.GetString()!).Where(name => !names.Contains(name)).Select(name => $"{path}.{name}: missing"));

        foreach (var (key, value) in map.Children)
        {
            var name = ((YamlScalarNode)key).Value!;
            if (schema.TryGetProperty("properties", out var properties) && properties.TryGetProperty(name, out var property))
                Check(value, property, $"{path}.{name}", problems);
            else if (schema.TryGetProperty("additionalProperties", out var additional))
                Check(value, additional, $"{path}.{name}", problems);
            else
                problems.Add($"{path}.{name}: no such field");
        }
    }

    private static void CheckScalar(YamlScalarNode scalar, JsonElement schema, string path, List<string> problems)
    {
        var isPlain = scalar.Style == ScalarStyle.Plain;
        var type = !isPlain ? "string"
            : scalar.Value is "true" or "false" ? "boolean"
            : long.TryParse(scalar.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) ? "integer"
            : double.TryParse(scalar.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out _) ? "number" : "string";
        if (type != TypeOf(schema) && !(TypeOf(schema) == "integer or string" && type is "integer" or "string"))
            problems.Add($"{path}: {type} in place of {TypeOf(schema)}");
        else if (schema.TryGetProperty("pattern", out var pattern) && !Regex.IsMatch(scalar.Value!, pattern.GetString()!, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)))
            problems.Add($"{path}: '{scalar.Value}' is not of its form");
        else if (schema.TryGetProperty("enum", out var values) && !values.EnumerateArray().Any(value => value.GetString() == scalar.Value))
            problems.Add($"{path}: '{scalar.Value}' is none of its values");
    }

    private static string TypeOf(JsonElement schema) => schema.TryGetProperty("type", out var type) ? type.GetString()! : "integer or string";
}
