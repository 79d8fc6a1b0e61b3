using ObserverMetrics.Gen.Manifest.Diagnostics;

namespace ObserverMetrics.Gen.Manifest.Syntax.Scalars;

/// <summary>Reads numbers as people write them: <c>5%</c>, <c>500ms</c>, <c>1h30m</c>, <c>10MiB</c>, <c>100/s</c>, <c>-1e-3</c>.</summary>
internal static class QuantityParser
{
    /// <param name="text">The text.</param>
    /// <param name="quantity">What it says.</param>
    /// <param name="reason">What is wrong where the answer is false.</param>
    public static bool TryRead(string text, out Quantity quantity, out string reason)
    {
        quantity = new Quantity(0, "", text);
        try
        {
            reason = Read(text, ref quantity);
        }
        catch (OverflowException)
        {
            reason = "it is too large";
        }

        return reason.Length == 0;
    }

    private static string Read(string text, ref Quantity quantity)
    {
        var length = DecimalText.LengthAtStart(text);
        if (length == 0)
            return "it does not start with one";

        if (!DecimalText.TryRead(text.Substring(0, length), out var number))
            return "it is too large, or too close to zero";

        var start = length;
        while (start < text.Length && text[start] == ' ')
            start++;

        if (start == text.Length)
        {
            quantity = quantity with { Value = number };
            return "";
        }

        foreach (var unit in UnitSuffix.All)
        {
            if (unit.Text.Length == text.Length - start && string.CompareOrdinal(unit.Text, 0, text, start, unit.Text.Length) == 0)
            {
                quantity = quantity with { Value = number * unit.Factor, Unit = unit.Unit };
                return "";
            }
        }

        var suffix = text.Substring(start);
        if (!suffix.Any(character => character is >= '0' and <= '9'))
            return $"'{Quoted.Excerpt(suffix)}' is no unit that can follow a number" + (NearestName.Find(suffix, UnitSuffix.All.Select(unit => unit.Text)) is { } near ? $", did you mean '{near}'" : "");

        var sign = text[0] == '-' ? -1 : 1;
        if (CompoundTime.TryRead(text.TrimStart('-', '+'), out var seconds, out var reason))
            quantity = quantity with { Value = sign * seconds, Unit = "seconds" };

        return reason;
    }
}
