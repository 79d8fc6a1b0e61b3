using System.Text.Json.Nodes;
using ObserverMetrics.Gen.Manifest.Syntax.Scalars;
using ObserverMetrics.Gen.Manifest.Syntax.Shapes;

namespace ObserverMetrics.Gen.Schema;

/// <summary>What a key wants, as a schema.</summary>
internal static class KindSchema
{
    public static JsonObject Of(ValueKind kind, DefinitionNames names) => kind switch
    {
        NothingKind => new() { ["type"] = "null" },
        TextKind text => Text(text.Grammar),
        WordKind words => new() { ["enum"] = new JsonArray([.. words.Words.SelectMany(Word)]) },
        IntegerKind bounds => OrText(Bounded("integer", bounds.Minimum, bounds.Maximum), ScalarPatterns.WholeNumber, bounds.Singular),
        NumberKind bounds => OrText(Bounded("number", bounds.Minimum, bounds.Maximum), ScalarPatterns.Number, bounds.Singular),
        DurationKind => OrText(new() { ["type"] = "number", ["minimum"] = 0, ["maximum"] = DurationParser.Longest }, ScalarPatterns.Duration, kind.Singular),
        QuantityKind => OrText(new() { ["type"] = "number", ["minimum"] = decimal.MinValue, ["maximum"] = decimal.MaxValue }, ScalarPatterns.Quantity, kind.Singular),
        ListKind list => List(list, names),
        MapKind map => new()
        {
            ["type"] = "object",
            ["propertyNames"] = Text("string", map.Key.Pattern, map.Key.Singular + ": " + map.Key.Explanation),
            ["additionalProperties"] = Of(map.Value, names),
        },
        TableKind table => new() { ["$ref"] = "#/definitions/" + names.Of(table.Table) },
        EitherKind either => AnyOf(Flatten(either).Select(alternative => Of(alternative, names))),
        _ => throw new NotSupportedException($"No schema says {kind.GetType().Name}."),
    };

    private static JsonObject List(ListKind list, DefinitionNames names)
    {
        var array = new JsonObject { ["type"] = "array", ["items"] = Of(list.Item, names) };
        if (!list.AcceptsNone)
            array["minItems"] = 1;

        // Of numbers a schema sees the value, not what is written: 1 and 1.0 are two label values.
        if (list.Item is WordKind || (list.Item is TextKind text && !YamlTypes.Of(text.Grammar).Contains("number") && !YamlTypes.Of(text.Grammar).Contains("integer")))
            array["uniqueItems"] = true;

        return list.AcceptsOne ? AnyOf([Of(list.Item, names), array]) : array;
    }

    private static JsonObject Text(TextGrammar grammar)
    {
        var types = YamlTypes.Of(grammar);
        JsonNode type = types.Count == 1 ? types[0] : new JsonArray([.. types.Select(type => (JsonNode)type)]);
        return Text(type, grammar.Pattern, grammar.Singular + ": " + grammar.Explanation);
    }

    // A word that YAML takes for a truth value is one, unless it is in quotes.
    private static IEnumerable<JsonNode> Word(string word) =>
        YamlValue.OfPlain(word) is { } value && value.GetValueKind() is not System.Text.Json.JsonValueKind.String ? [value, word] : [word];

    private static JsonObject Bounded(string type, int minimum, int maximum) => new() { ["type"] = type, ["minimum"] = minimum, ["maximum"] = maximum };

    private static JsonObject OrText(JsonObject number, string pattern, string expected) => AnyOf([number, Text("string", pattern, expected)]);

    // The line break that ends a block of text is not part of it.
    private static JsonObject Text(JsonNode type, string pattern, string expected) => new()
    {
        ["type"] = type,
        ["pattern"] = "^(?:" + pattern + @")[\r\n]*$",
        ["patternErrorMessage"] = "Expected " + expected + ".",
    };

    private static JsonObject AnyOf(IEnumerable<JsonObject> alternatives) => new() { ["anyOf"] = new JsonArray([.. alternatives]) };

    private static IEnumerable<ValueKind> Flatten(ValueKind kind) =>
        kind is EitherKind either ? either.Alternatives.SelectMany(Flatten) : [kind];
}
