using System.Text.Json.Nodes;
using ObserverMetrics.Gen.Manifest.Diagnostics;
using ObserverMetrics.Gen.Manifest.Syntax.Keys;
using ObserverMetrics.Gen.Manifest.Syntax.Shapes;
using ObserverMetrics.Gen.Manifest.Yaml;

namespace ObserverMetrics.Gen.Schema;

/// <summary>Values of keys: their defaults and examples.</summary>
internal static class KeyValues
{
    /// <summary>A value as a manifest writes it.</summary>
    public static YamlNode Read(string text)
    {
        var diagnostics = new DiagnosticBag("");
        var entries = YamlReader.Read("key: " + text, diagnostics).Root?.Entries;
        return !diagnostics.HasErrors && entries is [var entry] ? entry.Value : throw new FormatException($"'{text}' is no YAML value.");
    }

    /// <summary>A whole manifest as a schema sees it.</summary>
    public static JsonObject ReadManifest(string text) => YamlValue.Of(YamlReader.Read(text, new DiagnosticBag("")).Root!)!.AsObject();

    public static JsonNode? Default(Key key) => key.Default is { } text ? YamlValue.Of(Read(text)) : null;

    public static JsonNode? Example(Key key) => key.Example is { } text ? YamlValue.Of(Read(text)) : Default(key) ?? Example(key.Kind);

    private static JsonNode? Example(ValueKind kind) => kind switch
    {
        TextKind text => YamlValue.Of(Read(text.Grammar.Example)),
        WordKind words => YamlValue.OfPlain(words.Words[0]),
        IntegerKind bounds => bounds.Minimum,
        NumberKind bounds => bounds.Minimum,
        DurationKind => "5m",
        QuantityKind => "5%",
        ListKind list => new JsonArray(Example(list.Item)),
        MapKind map => new JsonObject { [map.Key.Example] = Example(map.Value) },
        TableKind table => Example(table.Table),
        EitherKind either => Example(either.Alternatives[0]),
        _ => null,
    };

    /// <summary>The keys that the table wants, and the first of those of which it wants one.</summary>
    private static JsonObject Example(KeyTable table)
    {
        var keys = table.Keys.Where(key => key.IsMandatory).ToList();
        foreach (var choice in table.Constraints.OfType<Choice>().Where(choice => choice.Minimum > 0 && !choice.Keys.Any(keys.Contains)))
            keys.Add(choice.Keys[0]);
        foreach (var needs in table.Constraints.OfType<Needs>().Where(needs => keys.Contains(needs.Key) && !keys.Contains(needs.Companion)).ToList())
            keys.Add(needs.Companion);

        return new JsonObject(keys.Select(key => KeyValuePair.Create(key.Name, Example(key))));
    }
}
