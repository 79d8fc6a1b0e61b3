using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ObserverMetrics.Gen.Manifest.Yaml;

namespace ObserverMetrics.Gen.Schema;

/// <summary>What a node of YAML is to a schema, by YAML 1.2's core schema.</summary>
internal static partial class YamlValue
{
    public static JsonNode? Of(YamlNode node) => node switch
    {
        YamlMapping mapping => new JsonObject(mapping.Entries.Select(entry => KeyValuePair.Create(entry.Key.Value, Of(entry.Value)))),
        YamlSequence sequence => new JsonArray([.. sequence.Items.Select(Of)]),
        YamlScalar scalar when IsPlain(scalar) => OfPlain(scalar.Value),
        YamlScalar scalar => scalar.Value,
        _ => throw new NotSupportedException(node.GetType().Name),
    };

    /// <summary>The value of a text without quotes.</summary>
    public static JsonNode? OfPlain(string text)
    {
        if (text is "" or "~" or "null" or "Null" or "NULL")
            return null;
        if (text is "true" or "True" or "TRUE")
            return true;
        if (text is "false" or "False" or "FALSE")
            return false;

        return Number().IsMatch(text) && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : text;
    }

    // Quotes are part of a scalar's span.
    private static bool IsPlain(YamlScalar scalar) => scalar.Span.Length == scalar.Value.Length;

    [GeneratedRegex(@"^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?\z")]
    private static partial Regex Number();
}
