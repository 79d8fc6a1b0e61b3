using System.Numerics;

namespace ObserverMetrics.PromQL;

/// <summary>The parts of a double, and the double nearest to a ratio.</summary>
internal static class DoubleBits
{
    private const int MantissaBits = 52;
    private const int ExponentBias = 1075;
    private const int SmallestExponent = -1074;
    private const int LargestExponent = 971;

    /// <summary>The mantissa and the exponent of two such that the (finite, positive) value is mantissa · 2^exponent.</summary>
    public static (long Mantissa, int Exponent) Split(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        var mantissa = bits & ((1L << MantissaBits) - 1);
        var exponent = (int)((bits >> MantissaBits) & 0x7FF);
        return exponent == 0 ? (mantissa, SmallestExponent) : (mantissa | (1L << MantissaBits), exponent - ExponentBias);
    }

    /// <summary>The double nearest to a positive ratio, the even one of two that are equally near.</summary>
    public static double FromRatio(BigInteger numerator, BigInteger denominator)
    {
        var exponent = Math.Max(BitLength(numerator) - BitLength(denominator) - MantissaBits - 1, SmallestExponent);
        while (true)
        {
            var quotient = BigInteger.DivRem(
                exponent < 0 ? numerator << -exponent : numerator,
                exponent > 0 ? denominator << exponent : denominator,
                out var remainder);
            if (BitLength(quotient) > MantissaBits + 1)
            {
                exponent++;
                continue;
            }

            var half = (remainder << 1).CompareTo(exponent > 0 ? denominator << exponent : denominator);
            if (half > 0 || (half == 0 && !quotient.IsEven))
                quotient += 1;
            return Join((long)quotient, exponent);
        }
    }

    private static double Join(long mantissa, int exponent)
    {
        if (mantissa == 1L << (MantissaBits + 1))
        {
            mantissa >>= 1;
            exponent++;
        }

        if (exponent > LargestExponent)
            return double.PositiveInfinity;
        if (mantissa < 1L << MantissaBits)
            return BitConverter.Int64BitsToDouble(mantissa);
        return BitConverter.Int64BitsToDouble((mantissa & ((1L << MantissaBits) - 1)) | ((long)(exponent + ExponentBias) << MantissaBits));
    }

    private static int BitLength(BigInteger value)
    {
        var bytes = value.ToByteArray();
        var top = bytes[bytes.Length - 1];
        var bits = (bytes.Length - 1) * 8;
        for (; top != 0; top >>= 1)
            bits++;
        return bits;
    }
}
