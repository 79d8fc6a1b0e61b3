using System.Globalization;

namespace ObserverMetrics.PromQL;

/// <summary>Prints numbers as Go's <c>%v</c>: the shortest digits; an exponent below 1e-4 and from 1e6 on.</summary>
internal static class NumberPrinter
{
    private const int SmallestPlainExponent = -4;
    private const int SmallestLargeExponent = 6;
    private const int SmallestLarge = 1_000_000;

    public static string Print(NumberLiteral number) =>
        number.Variable
        ?? (number.IsDuration ? DurationText.Format((long)Math.Round(number.Value * 1000)) : Print(number.Value));

    public static string Print(double value)
    {
        if (double.IsNaN(value))
            return "NaN";
        var sign = BitConverter.DoubleToInt64Bits(value) < 0 ? "-" : string.Empty;
        if (double.IsInfinity(value))
            return (sign.Length > 0 ? "-" : "+") + "Inf";
        if (value == 0)
            return sign + "0";
        if (value == (int)value && Math.Abs(value) < SmallestLarge)
            return ((int)value).ToString(CultureInfo.InvariantCulture);

        var digits = ShortestDigits.Of(Math.Abs(value), out var exponent);
        return sign + (exponent is < SmallestPlainExponent or >= SmallestLargeExponent ? Scientific(digits, exponent) : Plain(digits, exponent));
    }

    private static string Scientific(string digits, int exponent)
    {
        var fraction = digits.Length > 1 ? "." + digits.Substring(1) : string.Empty;
        return digits[0] + fraction + (exponent < 0 ? "e-" : "e+") + Math.Abs(exponent).ToString("00", CultureInfo.InvariantCulture);
    }

    private static string Plain(string digits, int exponent)
    {
        if (exponent < 0)
            return "0." + new string('0', -exponent - 1) + digits;
        return digits.Length <= exponent + 1
            ? digits.PadRight(exponent + 1, '0')
            : digits.Insert(exponent + 1, ".");
    }
}
