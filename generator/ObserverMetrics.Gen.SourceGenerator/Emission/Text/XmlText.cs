using System.Globalization;
using System.Text;

namespace ObserverMetrics.Gen.SourceGenerator.Emission.Text;

/// <summary>Writes text into XML documentation, always on one line.</summary>
internal static class XmlText
{
    private const char Replacement = '\uFFFD';

    public static string Of(string value)
    {
        if (!NeedsCare(value))
            return value;

        var text = new StringBuilder();
        for (var i = 0; i < value.Length; i++)
        {
            var character = value[i];
            if (char.IsHighSurrogate(character) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1]))
                text.Append(Reference(char.ConvertToUtf32(character, value[++i])));
            else
                text.Append(Of(character));
        }

        return text.ToString();
    }

    private static bool NeedsCare(string value)
    {
        foreach (var character in value)
        {
            if (character is '&' or '<' or '>' || !CharacterClass.IsPlain(character))
                return true;
        }

        return false;
    }

    private static string Of(char character) => character switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '\r' => "",
        '\n' or '\t' => " ",
        < ' ' or >= '\uD800' and <= '\uDFFF' or '\uFFFE' or '\uFFFF' => Replacement.ToString(),
        _ when CharacterClass.IsPlain(character) => character.ToString(),
        _ => Reference(character),
    };

    private static string Reference(int codePoint) => "&#x" + codePoint.ToString("X", CultureInfo.InvariantCulture) + ";";
}
