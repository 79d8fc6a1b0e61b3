using System.Globalization;
using System.Text;

namespace ObserverMetrics.Gen.Manifest.Diagnostics;

/// <summary>Characters that nobody sees, that end a line, or that reorder the text around them: <see href="https://trojansource.codes/"/>.</summary>
/// <remarks>A table rather than Unicode categories, whose tables differ between the frameworks that a compiler may run on.</remarks>
public static class UnseenCharacters
{
    private const int FirstBehindAscii = 0x7F;

    // U+FE0E and U+FE0F are not among them: they choose how an emoji looks.
    private static readonly (int First, int Last)[] Ranges =
    [
        (0x0000, 0x001F), // control
        (0x007F, 0x00A0), // control, with the line end 0085; the blank at which no line breaks
        (0x00AD, 0x00AD), // soft hyphen
        (0x034F, 0x034F), // joiner of graphemes
        (0x0600, 0x0605), // number signs, which enclose what follows
        (0x061C, 0x061C), // Arabic letter mark
        (0x06DD, 0x06DD), (0x070F, 0x070F), (0x0890, 0x0891), (0x08E2, 0x08E2), // further signs that enclose
        (0x115F, 0x1160), // fillers
        (0x17B4, 0x17B5), // inherent vowels
        (0x180B, 0x180F), // Mongolian separators
        (0x2000, 0x200F), // blanks of other widths, zero width, direction marks
        (0x2028, 0x202F), // line ends, embedding and override of direction, a blank at which no line breaks
        (0x205F, 0x206F), // a blank, word joiner, isolates of direction
        (0x2800, 0x2800), // a Braille pattern without dots
        (0x3164, 0x3164), // filler
        (0xFE00, 0xFE0D), // variation selectors
        (0xFEFF, 0xFEFF), // byte order mark
        (0xFFA0, 0xFFA0), // filler
        (0xFFF0, 0xFFFC), // specials
        (0xFFFE, 0xFFFF), // no characters
        (0x110BD, 0x110BD), (0x110CD, 0x110CD), // signs that enclose
        (0x13430, 0x1345F), // layout of hieroglyphs
        (0x1BCA0, 0x1BCA3), // layout of shorthand
        (0x1D173, 0x1D17A), // layout of notes
        (0xE0000, 0xE0FFF), // tags and variation selectors
    ];

    /// <summary>Whether a character is one of them.</summary>
    /// <param name="codePoint">The character.</param>
    public static bool Contains(int codePoint)
    {
        if (codePoint is >= ' ' and < FirstBehindAscii)
            return false;

        foreach (var (first, last) in Ranges)
        {
            if (codePoint <= last)
                return codePoint >= first;
        }

        return false;
    }

    /// <summary>The character at an index, of one or two UTF-16 units.</summary>
    /// <param name="text">The text.</param>
    /// <param name="index">Where the character begins.</param>
    /// <param name="length">How many units it has.</param>
    /// <returns>The code point; half of a pair that stands alone is itself.</returns>
    public static int At(string text, int index, out int length)
    {
        length = char.IsHighSurrogate(text[index]) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]) ? 2 : 1;
        return length == 2 ? char.ConvertToUtf32(text[index], text[index + 1]) : text[index];
    }

    /// <summary>Whether a text has one of them, or half of a surrogate pair.</summary>
    /// <param name="text">The text.</param>
    public static bool AreIn(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is >= ' ' and < (char)FirstBehindAscii)
                continue;

            var codePoint = At(text, i, out var length);
            if (Contains(codePoint) || codePoint is >= 0xD800 and <= 0xDFFF)
                return true;

            i += length - 1;
        }

        return false;
    }

    /// <summary>The text on one line, on which each of them is shown as in <c>U+202E</c>, and line ends and tabs as a blank.</summary>
    /// <param name="text">The text.</param>
    public static string Shown(string text)
    {
        if (!AreIn(text))
            return text;

        var shown = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length; i++)
        {
            var codePoint = At(text, i, out var length);
            if (codePoint is '\r' or '\n' or '\t')
                shown.Append(' ');
            else if (Contains(codePoint) || codePoint is >= 0xD800 and <= 0xDFFF)
                shown.Append(NameOf(codePoint));
            else
                shown.Append(text, i, length);

            i += length - 1;
        }

        return shown.ToString();
    }

    /// <summary>What to do about the first of them in a text, where they are no line ends or tabs; null where there is none.</summary>
    internal static string? AdviceOn(string text)
    {
        for (var i = 0; AreIn(text) && i < text.Length; i++)
        {
            var codePoint = At(text, i, out var length);
            if (Contains(codePoint) && codePoint is not ('\r' or '\n' or '\t'))
                return $"it with a blank or nothing in place of {NameOf(codePoint)}, its character {(i + 1).ToString(CultureInfo.InvariantCulture)}";

            i += length - 1;
        }

        return null;
    }

    /// <summary>A character's name, as in <c>U+202E</c>.</summary>
    /// <param name="codePoint">The character.</param>
    public static string NameOf(int codePoint) => "U+" + codePoint.ToString("X4", CultureInfo.InvariantCulture);
}
