using System.Globalization;
using System.Text;

namespace ObserverMetrics.Gen.SourceGenerator.Emission.Text;

/// <summary>Writes values as C# literals.</summary>
internal static class Literals
{
    /// <summary>A string literal that shows all that it holds: nothing invisible, nothing that changes how a line is read.</summary>
    public static string Of(string value)
    {
        var text = new StringBuilder("\"");
        foreach (var character in value)
        {
            if (character is '"' or '\\')
                text.Append('\\').Append(character);
            else if (CharacterClass.IsPlain(character))
                text.Append(character);
            else
                text.Append(character == '\n' ? "\\n" : "\\u" + ((int)character).ToString("X4", CultureInfo.InvariantCulture));
        }

        return text.Append('"').ToString();
    }

    /// <summary>A number that converts to <c>double</c>.</summary>
    public static string Of(decimal value)
    {
        var text = value.ToString("G29", CultureInfo.InvariantCulture);
        return value == decimal.Truncate(value) && Math.Abs(value) > int.MaxValue ? text + "D" : text;
    }

    /// <summary>A number that is a <c>double</c> by itself.</summary>
    public static string OfDouble(decimal value)
    {
        var text = Of(value);
        return text.IndexOfAny(['.', 'E', 'D']) >= 0 ? text : text + ".0";
    }

    /// <summary>A list of string literals.</summary>
    public static string Of(IEnumerable<string> values) => string.Join(", ", values.Select(Of));
}
