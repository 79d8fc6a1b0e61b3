using System.Globalization;
using ObserverMetrics.Gen.Manifest.Diagnostics;

namespace ObserverMetrics.Gen.Artifacts.Documents;

/// <summary>Texts in double quotes: what JSON and YAML write alike, but for characters beyond the basic plane.</summary>
/// <remarks>What a reader would refuse or take for a line end, and what a person would not see, is escaped: a reviewer must see it.</remarks>
internal static class QuotedText
{
    /// <summary>Appends a text as JSON.</summary>
    public static void AppendJson(Utf8Text output, string text) => Append(output, text, hasLongEscape: false);

    /// <summary>Appends a text as YAML, whose readers refuse pairs of surrogates.</summary>
    public static void AppendYaml(Utf8Text output, string text) => Append(output, text, hasLongEscape: true);

    private static void Append(Utf8Text output, string text, bool hasLongEscape)
    {
        output.Append('"');
        var plain = 0;
        for (var i = 0; i < text.Length; i++)
        {
            // Nearly all characters are these, and documents are long.
            if (text[i] is >= ' ' and <= '~' and not ('"' or '\\'))
                continue;

            var character = UnseenCharacters.At(text, i, out var length);
            if (character is not ('"' or '\\') && !UnseenCharacters.Contains(character))
            {
                i += length - 1;
                continue;
            }

            output.Append(text, plain, i - plain);
            plain = i + length;
            if (character is '"' or '\\')
                output.Append('\\').Append(text[i]);
            else if (Letter(character) is { } letter)
                output.Append('\\').Append(letter);
            else if (length == 2 && hasLongEscape)
                output.Append("\\U").Append(character.ToString("x8", CultureInfo.InvariantCulture));
            else
                AppendUnits(output, text, i, length);

            i += length - 1;
        }

        output.Append(text, plain, text.Length - plain).Append('"');
    }

    private static char? Letter(int character) => character switch
    {
        '\n' => 'n',
        '\r' => 'r',
        '\t' => 't',
        _ => null,
    };

    private static void AppendUnits(Utf8Text output, string text, int start, int length)
    {
        for (var i = start; i < start + length; i++)
            output.Append("\\u").Append(((int)text[i]).ToString("x4", CultureInfo.InvariantCulture));
    }
}
