using System.Globalization;
using System.Text;

namespace ObserverMetrics.PromQL;

/// <summary>
/// Puts texts in double quotes as Go's strconv.Quote does. That leaves U+FFFD as it is, which Prometheus then refuses to read; lossless is to escape it.
/// </summary>
internal static class StringQuoter
{
    private const int ReplacementCharacter = 0xFFFD;
    private const string Escaped = "\a\b\f\n\r\t\v\\\"";
    private const string EscapeLetters = "abfnrtv\\\"";

    public static string Quote(string value, bool isLossless = true)
    {
        var text = new StringBuilder(value.Length + 2);
        Append(text, value, isLossless);
        return text.ToString();
    }

    public static void Append(StringBuilder text, string value, bool isLossless)
    {
        text.Append('"');
        for (var i = 0; i < value.Length; i++)
        {
            var c = value[i];
            if (c is >= ' ' and < '\x7F' and not ('"' or '\\'))
                text.Append(c);
            else if (char.IsHighSurrogate(c) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1]))
                AppendCodePoint(text, char.ConvertToUtf32(c, value[++i]), isLossless);
            else
                AppendSpecial(text, c, isLossless);
        }

        text.Append('"');
    }

    private static void AppendSpecial(StringBuilder text, char c, bool isLossless)
    {
        var index = Escaped.IndexOf(c);
        if (index >= 0)
            text.Append('\\').Append(EscapeLetters[index]);
        else if (Utf8Text.IsByte(c))
            AppendHex(text, "\\x", Utf8Text.ToByte(c), "x2");
        else if (c is < ' ' or '\x7F')
            AppendHex(text, "\\x", c, "x2");
        else
            AppendCodePoint(text, char.IsSurrogate(c) ? ReplacementCharacter : c, isLossless);
    }

    private static void AppendCodePoint(StringBuilder text, int codePoint, bool isLossless)
    {
        if (PrintableCharacters.Contains(codePoint) && !(isLossless && codePoint == ReplacementCharacter))
            text.Append(char.ConvertFromUtf32(codePoint));
        else if (codePoint < 0x10000)
            AppendHex(text, "\\u", codePoint, "x4");
        else
            AppendHex(text, "\\U", codePoint, "x8");
    }

    private static void AppendHex(StringBuilder text, string prefix, int number, string format) =>
        text.Append(prefix).Append(number.ToString(format, CultureInfo.InvariantCulture));
}
