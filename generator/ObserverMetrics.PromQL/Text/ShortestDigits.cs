using System.Globalization;
using System.Numerics;
using System.Text;

namespace ObserverMetrics.PromQL;

/// <summary>
/// The shortest decimal digits that read back as the same double, nearest to it among those (Steele and White, Dragon4), the same on every runtime.
/// </summary>
internal static class ShortestDigits
{
    private const long LargestExactInteger = 1L << 53;

    // Any two numbers of so many digits are different doubles.
    private const double LargestDistinct = 1e15;
    private const int MostPlaces = 9;

    /// <summary>The digits of a finite positive number, and the exponent of ten of the first one.</summary>
    public static string Of(double value, out int exponent)
    {
        if (value < LargestExactInteger && Math.Floor(value) == value)
        {
            var text = ((long)value).ToString(CultureInfo.InvariantCulture);
            exponent = text.Length - 1;
            return text.TrimEnd('0');
        }

        return Written(value, out exponent) ?? Generate(value, out exponent);
    }

    /// <summary>The digits of a number as people write it, a few digits with a point among them: the fewest that, divided by their power of ten, give it back.</summary>
    /// <returns>Null for any other number.</returns>
    private static string? Written(double value, out int exponent)
    {
        var power = 1.0;
        for (var places = 1; places <= MostPlaces; places++)
        {
            // Both are exact in a double, and so their quotient is the double nearest to the decimal number.
            power *= 10;
            var scaled = Math.Round(value * power);
            if (scaled >= LargestDistinct)
                break;
            if (scaled / power != value)
                continue;

            var text = ((long)scaled).ToString(CultureInfo.InvariantCulture);
            exponent = text.Length - 1 - places;
            return text;
        }

        exponent = 0;
        return null;
    }

    private static string Generate(double value, out int exponent)
    {
        var (mantissa, power) = DoubleBits.Split(value);
        var even = (mantissa & 1) == 0;

        // The neighbour below a power of two is only half as far.
        var uneven = mantissa == 1L << 52 && power > -1074;
        var shift = uneven ? 2 : 1;
        var numerator = (BigInteger)mantissa << (Math.Max(power, 0) + shift);
        var denominator = BigInteger.One << (Math.Max(-power, 0) + shift);
        var below = BigInteger.One << Math.Max(power, 0);
        var above = uneven ? below << 1 : below;

        exponent = (int)Math.Floor(Math.Log10(value));
        Scale(exponent, ref numerator, ref denominator, ref below, ref above);

        // The logarithm may be off by one.
        if (Reaches(numerator + above, denominator * 10, even))
        {
            exponent++;
            denominator *= 10;
        }
        else if (!Reaches(numerator + above, denominator, even))
        {
            exponent--;
            numerator *= 10;
            below *= 10;
            above *= 10;
        }

        return Digits(numerator, denominator, below, above, even);
    }

    private static void Scale(int exponent, ref BigInteger numerator, ref BigInteger denominator, ref BigInteger below, ref BigInteger above)
    {
        var factor = BigInteger.Pow(10, Math.Abs(exponent));
        if (exponent >= 0)
        {
            denominator *= factor;
            return;
        }

        numerator *= factor;
        below *= factor;
        above *= factor;
    }

    private static string Digits(BigInteger numerator, BigInteger denominator, BigInteger below, BigInteger above, bool even)
    {
        var digits = new StringBuilder();
        while (true)
        {
            var digit = (int)BigInteger.DivRem(numerator, denominator, out numerator);
            var low = even ? numerator <= below : numerator < below;
            var high = Reaches(numerator + above, denominator, even);
            if (!low && !high)
            {
                digits.Append((char)('0' + digit));
                numerator *= 10;
                below *= 10;
                above *= 10;
                continue;
            }

            var half = (numerator << 1).CompareTo(denominator);
            var up = high && (!low || half > 0 || (half == 0 && (digit & 1) == 1));
            digits.Append((char)('0' + digit + (up ? 1 : 0)));
            return digits.ToString();
        }
    }

    private static bool Reaches(BigInteger value, BigInteger bound, bool even) => even ? value >= bound : value > bound;
}
