using System.Globalization;

namespace ObserverMetrics.PromQL;

/// <summary>The times of the <c>@</c> modifier, which Prometheus holds in milliseconds.</summary>
internal static class TimestampText
{
    internal const double LongestDurationSeconds = 9_223_372_036.854775;

    /// <summary>The time as Prometheus rounds it; null when it is no time.</summary>
    public static long? ToMilliseconds(double seconds)
    {
        if (double.IsNaN(seconds) || seconds >= long.MaxValue || seconds <= long.MinValue)
            return null;
        var milliseconds = Math.Round(seconds * 1000, MidpointRounding.AwayFromZero);

        // Beyond 64 bits the conversion gives the smallest number on the processors Prometheus is released for.
        return milliseconds >= long.MaxValue || milliseconds < long.MinValue ? long.MinValue : (long)milliseconds;
    }

    /// <summary>Seconds with three decimals, as Prometheus prints them: through a double.</summary>
    public static string Format(long milliseconds)
    {
        if (Math.Abs((double)milliseconds) < 1L << 53)
        {
            var whole = Math.Abs(milliseconds);
            return FormattableString.Invariant($"{(milliseconds < 0 ? "-" : string.Empty)}{whole / 1000}.{whole % 1000:000}");
        }

        // The division rounds; what it gives fits a decimal exactly.
        var (mantissa, exponent) = DoubleBits.Split(Math.Abs(milliseconds / 1000d));
        var seconds = (decimal)mantissa;
        for (; exponent < 0; exponent++)
            seconds /= 2;
        for (; exponent > 0; exponent--)
            seconds *= 2;
        var text = Math.Round(seconds, 3, MidpointRounding.ToEven).ToString("0.000", CultureInfo.InvariantCulture);
        return milliseconds < 0 ? "-" + text : text;
    }
}
