using System.Globalization;
using System.Numerics;
using ObserverMetrics.PromQL;

namespace ObserverMetrics.Gen.Artifacts.AlertTests.Templates;

/// <summary>Numbers as Go prints them, exactly: <see href="https://pkg.go.dev/fmt"/>.</summary>
internal static class GoNumbers
{
    private const int MantissaBits = 52;
    private const int SmallestPlainExponent = -4;

    /// <summary><c>%v</c>: the shortest text that is read back as the same number.</summary>
    public static string Shortest(double value) => new NumberLiteral(value).ToString();

    /// <summary><c>%.nf</c></summary>
    public static string Fixed(double value, int decimals)
    {
        if (double.IsNaN(value) || double.IsInfinity(value))
            return Shortest(value);

        var digits = Scaled(Math.Abs(value), decimals).ToString(CultureInfo.InvariantCulture).PadLeft(decimals + 1, '0');
        return Sign(value) + (decimals == 0 ? digits : digits.Insert(digits.Length - decimals, "."));
    }

    /// <summary><c>%.ng</c></summary>
    public static string General(double value, int significant)
    {
        if (double.IsNaN(value) || double.IsInfinity(value) || value == 0)
            return value == 0 ? Sign(value) + "0" : Shortest(value);

        var (digits, exponent) = Significant(Math.Abs(value), Math.Max(significant, 1));
        digits = digits.TrimEnd('0');
        if (exponent < SmallestPlainExponent || exponent >= Math.Max(significant, 1))
        {
            var fraction = digits.Length > 1 ? "." + digits.Substring(1) : "";
            return Sign(value) + digits[0] + fraction + (exponent < 0 ? "e-" : "e+") + Math.Abs(exponent).ToString("00", CultureInfo.InvariantCulture);
        }

        if (exponent < 0)
            return Sign(value) + "0." + new string('0', -exponent - 1) + digits;

        return Sign(value) + (digits.Length <= exponent + 1 ? digits.PadRight(exponent + 1, '0') : digits.Insert(exponent + 1, "."));
    }

    private static string Sign(double value) => BitConverter.DoubleToInt64Bits(value) < 0 ? "-" : "";

    /// <summary>The first digits of a positive number, rounded, and the exponent of ten of the first one.</summary>
    private static (string Digits, int Exponent) Significant(double value, int count)
    {
        var exponent = (int)Math.Floor(Math.Log10(value));
        while (true)
        {
            var digits = Scaled(value, count - 1 - exponent).ToString(CultureInfo.InvariantCulture);
            if (digits.Length == count)
                return (digits, exponent);

            // The logarithm was off, or the rounding gave one digit more.
            exponent += digits.Length - count;
        }
    }

    /// <summary>A positive number times a power of ten, rounded to the nearest whole number, half to even.</summary>
    private static BigInteger Scaled(double value, int power)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        var exponent = (int)((bits >> MantissaBits) & 0x7FF);
        BigInteger numerator = (bits & ((1L << MantissaBits) - 1)) | (exponent == 0 ? 0 : 1L << MantissaBits);
        var shift = Math.Max(exponent, 1) - 1075;
        numerator *= shift > 0 ? BigInteger.Pow(2, shift) : 1;
        numerator *= power > 0 ? BigInteger.Pow(10, power) : 1;
        var denominator = (shift < 0 ? BigInteger.Pow(2, -shift) : 1) * (power < 0 ? BigInteger.Pow(10, -power) : 1);
        var quotient = BigInteger.DivRem(numerator, denominator, out var rest);
        var half = (rest * 2).CompareTo(denominator);
        return half > 0 || (half == 0 && !quotient.IsEven) ? quotient + 1 : quotient;
    }
}
