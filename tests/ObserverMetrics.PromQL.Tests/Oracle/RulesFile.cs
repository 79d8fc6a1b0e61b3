using System.Globalization;
using System.Text;

namespace ObserverMetrics.PromQL.Tests;

/// <summary>Writes expressions as a file of rules, each in a group named after its index.</summary>
internal static class RulesFile
{
    public static string Of(IReadOnlyList<string> expressions)
    {
        var text = new StringBuilder("groups:\n");
        for (var i = 0; i < expressions.Count; i++)
            text.Append(CultureInfo.InvariantCulture, $"- {{ name: e{i}, rules: [ {{ record: r, expr: {Quote(expressions[i])} }} ] }}\n");
        return text.ToString();
    }

    private static string Quote(string expression)
    {
        var text = new StringBuilder("\"");
        foreach (var rune in expression.EnumerateRunes())
        {
            if (rune.Value is >= ' ' and < 0x7F and not ('"' or '\\'))
                text.Append((char)rune.Value);
            else
                text.Append(CultureInfo.InvariantCulture, $"\\U{rune.Value:X8}");
        }

        return text.Append('"').ToString();
    }
}
