using System.Globalization;
using System.Text;

namespace ObserverMetrics.Gen.Artifacts.Documents;

/// <summary>Which characters a file may show as they are.</summary>
internal static class Characters
{
    /// <summary>Whether a character must be escaped: a reader would refuse it or take it for a line break, or a person would not see it.</summary>
    /// <remarks>Format characters include the marks that reorder text on the screen: a reviewer must see them.</remarks>
    public static bool IsHidden(char character) => character is < ' ' or > '~'
        && (character is <= '\u00a0' or '\u2028' or '\u2029' or >= '\ufffe' || char.GetUnicodeCategory(character) == UnicodeCategory.Format);

    /// <summary>Whether any character of a text must be escaped.</summary>
    public static bool AnyHidden(string text)
    {
        foreach (var character in text)
        {
            if (IsHidden(character))
                return true;
        }

        return false;
    }

    /// <summary>The text with U+FFFD for each half of a surrogate pair that stands alone, which no UTF-8 file can hold.</summary>
    public static string WellFormed(string text)
    {
        StringBuilder? mended = null;
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;

            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
                i++;
            else
                (mended ??= new StringBuilder(text))[i] = '\ufffd';
        }

        return mended?.ToString() ?? text;
    }

    /// <summary>Appends <c>\uXXXX</c>.</summary>
    public static void AppendEscape(StringBuilder output, char character) =>
        output.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture));
}
