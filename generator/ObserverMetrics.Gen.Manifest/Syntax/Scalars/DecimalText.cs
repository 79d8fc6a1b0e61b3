using System.Globalization;

namespace ObserverMetrics.Gen.Manifest.Syntax.Scalars;

/// <summary>Reads decimal numbers: <c>42</c>, <c>-0.5</c>, <c>1e-3</c>.</summary>
internal static class DecimalText
{
    private const NumberStyles Styles = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    /// <summary>False for what is no number, and for one that a decimal cannot hold (also one that would become zero).</summary>
    public static bool TryRead(string text, out decimal value) =>
        decimal.TryParse(text, Styles, CultureInfo.InvariantCulture, out value) && (value != 0 || IsZero(text));

    /// <summary>The length of the number that a text starts with; 0 without one.</summary>
    public static int LengthAtStart(string text)
    {
        var end = text.Length > 0 && text[0] is '-' or '+' ? 1 : 0;
        var digits = SkipDigits(text, ref end);
        if (end < text.Length && text[end] == '.')
        {
            end++;
            digits += SkipDigits(text, ref end);
        }

        if (digits == 0)
            return 0;

        var exponent = end;
        if (exponent < text.Length && text[exponent] is 'e' or 'E')
        {
            exponent++;
            if (exponent < text.Length && text[exponent] is '-' or '+')
                exponent++;

            if (SkipDigits(text, ref exponent) > 0)
                end = exponent;
        }

        return end;
    }

    private static int SkipDigits(string text, ref int position)
    {
        var start = position;
        while (position < text.Length && text[position] is >= '0' and <= '9')
            position++;

        return position - start;
    }

    private static bool IsZero(string text)
    {
        foreach (var character in text)
        {
            if (character is >= '1' and <= '9')
                return false;
            if (character is 'e' or 'E')
                return true;
        }

        return true;
    }
}
