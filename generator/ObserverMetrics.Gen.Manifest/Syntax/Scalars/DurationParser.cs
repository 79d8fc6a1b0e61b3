namespace ObserverMetrics.Gen.Manifest.Syntax.Scalars;

/// <summary>Reads durations: <c>1h30m</c>, <c>500ms</c>; a plain number is in seconds.</summary>
internal static class DurationParser
{
    /// <summary>The longest duration that Prometheus reads, in seconds: 292 years.</summary>
    public const decimal Longest = 292m * 31_536_000;

    /// <param name="text">The text.</param>
    /// <param name="duration">What it says.</param>
    /// <param name="reason">What is wrong where the answer is false.</param>
    public static bool TryRead(string text, out Duration duration, out string reason)
    {
        duration = default;
        try
        {
            if (text.Length == 0)
                reason = "it is empty";
            else if (text[0] == '-')
                reason = "it must not be negative";
            else if (!(DecimalText.TryRead(text, out var seconds) || CompoundTime.TryRead(text, out seconds, out reason)))
                return false;
            else if (seconds > Longest)
                reason = "it is longer than 292 years, more than Prometheus can take";
            else if (seconds * 1000 != decimal.Truncate(seconds * 1000))
                reason = "Prometheus knows no parts of a millisecond";
            else
            {
                duration = new Duration((long)(seconds * 1000));
                reason = "";
            }
        }
        catch (OverflowException)
        {
            reason = "it is too long";
        }

        return reason.Length == 0;
    }
}
