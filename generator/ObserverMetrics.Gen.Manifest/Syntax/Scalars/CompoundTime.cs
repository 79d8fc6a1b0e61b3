using System.Globalization;

namespace ObserverMetrics.Gen.Manifest.Syntax.Scalars;

/// <summary>Reads times of several parts: <c>1h30m</c>.</summary>
internal static class CompoundTime
{
    /// <summary>Reads parts that each have a number and a unit of time, the units descending.</summary>
    /// <param name="text">The text, without a sign.</param>
    /// <param name="seconds">The sum in seconds.</param>
    /// <param name="reason">What is wrong where the answer is false.</param>
    /// <exception cref="OverflowException">The sum is too large for a decimal.</exception>
    public static bool TryRead(string text, out decimal seconds, out string reason)
    {
        (seconds, reason) = (0, "");
        var (position, lastUnit) = (0, -1);
        while (position < text.Length)
        {
            var numberEnd = End(text, position, character => character is (>= '0' and <= '9') or '.');
            var unitEnd = End(text, numberEnd, character => character is not ((>= '0' and <= '9') or '.'));
            var (number, unit) = (text.Substring(position, numberEnd - position), text.Substring(numberEnd, unitEnd - numberEnd));
            if (!decimal.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
                reason = $"'{Diagnostics.Quoted.Excerpt(number.Length > 0 ? number : unit)}' is not a number with a unit of time";
            else if (IndexOf(unit) is var index && index < 0)
                reason = NoUnit(unit.Trim());
            else if (index <= lastUnit)
                reason = $"'{unit}' must come before the smaller units, and once";
            else
                (seconds, lastUnit) = (seconds + (value * UnitSuffix.Time[index].Factor), index);

            if (reason.Length > 0)
                return false;

            position = unitEnd;
        }

        return true;
    }

    // What is a unit without the blanks around it is refused for these.
    private static string NoUnit(string word) => IndexOf(word) >= 0
        ? $"no blank may stand beside '{word}'"
        : $"'{Diagnostics.Quoted.Excerpt(word)}' is no unit of time (y, w, d, h, m, s, ms)";

    private static int IndexOf(string unit)
    {
        for (var index = 0; index < UnitSuffix.Time.Count; index++)
        {
            if (UnitSuffix.Time[index].Text == unit)
                return index;
        }

        return -1;
    }

    private static int End(string text, int start, Func<char, bool> belongs)
    {
        var end = start;
        while (end < text.Length && belongs(text[end]))
            end++;

        return end;
    }
}
