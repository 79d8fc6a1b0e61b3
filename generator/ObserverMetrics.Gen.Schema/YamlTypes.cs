using System.Text.Json;
using ObserverMetrics.Gen.Manifest.Syntax.Shapes;

namespace ObserverMetrics.Gen.Schema;

/// <summary>The JSON types that plain texts of a grammar have to a schema: YAML makes numbers and more of some.</summary>
internal static class YamlTypes
{
    private static readonly string[] Integers = ["0", "7", "12", "404", "2024", "12345", "123456", "08", "-5", "+5", "0x1F", "0o17"];
    private static readonly string[] Numbers = ["0.5", "2.42", "10.25", "123.456", "-0.5", ".5", "5.", "1e3", "1E+3", ".inf", "-.inf", ".nan"];
    private static readonly string[] Others = ["true", "True", "TRUE", "false", "False", "FALSE", "null", "Null", "NULL", "~"];

    public static IReadOnlyList<string> Of(TextGrammar grammar)
    {
        var types = new List<string> { "string" };
        if (Numbers.Any(grammar.Matches))
            types.Add("number");
        else if (Integers.Any(grammar.Matches))
            types.Add("integer");

        types.AddRange(Others.Where(grammar.Matches).Select(text => YamlValue.OfPlain(text)?.GetValueKind() is JsonValueKind.True or JsonValueKind.False ? "boolean" : "null").Distinct());
        return types;
    }
}
