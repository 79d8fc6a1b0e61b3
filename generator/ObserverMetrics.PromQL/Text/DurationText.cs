using System.Globalization;

namespace ObserverMetrics.PromQL;

/// <summary>Durations as text and back: https://prometheus.io/docs/prometheus/latest/querying/basics/#float-literals-and-time-durations.</summary>
internal static class DurationText
{
    // Prometheus holds nanoseconds in 64 bits.
    private const long LongestMilliseconds = long.MaxValue / 1_000_000;

    // Years and weeks are printed only where nothing remains: 90d reads better than 12w6d.
    private static readonly (string Unit, long Milliseconds, bool OnlyExact)[] Units =
    [
        ("y", 365L * 24 * 60 * 60 * 1000, true),
        ("w", 7L * 24 * 60 * 60 * 1000, true),
        ("d", 24L * 60 * 60 * 1000, false),
        ("h", 60L * 60 * 1000, false),
        ("m", 60L * 1000, false),
        ("s", 1000, false),
        ("ms", 1, false),
    ];

    public static string Format(long milliseconds)
    {
        if (milliseconds == 0)
            return "0s";
        var text = milliseconds < 0 ? "-" : "";
        var rest = Math.Abs(milliseconds);
        foreach (var (unit, size, onlyExact) in Units)
        {
            if (rest < size || (onlyExact && rest % size != 0))
                continue;
            text += (rest / size).ToString(CultureInfo.InvariantCulture) + unit;
            rest %= size;
        }

        return text;
    }

    /// <summary>Reads numbers with units, the larger units first, each at most once.</summary>
    public static DurationReading TryRead(string text, int start, int end, out long milliseconds)
    {
        milliseconds = 0;
        var unit = 0;
        var position = start;
        while (position < end)
        {
            if (!TryReadNumber(text, ref position, end, out var number) || !TryReadUnit(text, ref position, end, ref unit))
                return DurationReading.Malformed;
            var size = Units[unit++].Milliseconds;
            if (number > LongestMilliseconds / size)
                return DurationReading.TooLong;
            milliseconds += number * size;
            if (milliseconds > LongestMilliseconds)
                return DurationReading.TooLong;
        }

        return DurationReading.Sound;
    }

    private static bool TryReadNumber(string text, ref int position, int end, out long number)
    {
        number = 0;
        var start = position;
        for (; position < end && Characters.IsDigit(text[position]); position++)
            number = number > LongestMilliseconds ? number : (number * 10) + (text[position] - '0');
        return position > start;
    }

    private static bool TryReadUnit(string text, ref int position, int end, ref int unit)
    {
        var length = 0;
        while (position + length < end && Characters.IsAlpha(text[position + length]))
            length++;
        for (; unit < Units.Length; unit++)
        {
            if (Units[unit].Unit.Length != length || string.CompareOrdinal(Units[unit].Unit, 0, text, position, length) != 0)
                continue;
            position += length;
            return true;
        }

        return false;
    }
}
