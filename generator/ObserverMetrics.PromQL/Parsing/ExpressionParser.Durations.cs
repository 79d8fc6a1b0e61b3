namespace ObserverMetrics.PromQL;

internal sealed partial class ExpressionParser
{
    private bool TryParseDuration(string place, bool allowZero, out PromQLDuration duration)
    {
        var token = _token;
        switch (token.Kind)
        {
            case TokenKind.Duration:
                Advance();
                duration = ReadDuration(token, allowZero && _options.OldestVersion >= Feature.ZeroOffset.Since);
                return true;
            case TokenKind.Number:
                Advance();
                duration = ReadNumberAsDuration(token, allowZero);
                return true;
            case TokenKind.Variable:
                Advance();
                duration = PromQLDuration.FromVariable(Text(token)) with { Span = token.Span };
                return true;
        }

        duration = default;
        Report(token.Span, $"Unexpected {Found()} {place}: expected a duration such as 5m or 1h30m.");
        return false;
    }

    private PromQLDuration ReadDuration(Token token, bool allowZero)
    {
        switch (DurationText.TryRead(_text, token.Start, token.End, out var milliseconds))
        {
            case DurationReading.Malformed when !_silent:
                ReportValue(token.Span, $"'{Text(token)}' is no duration: expected whole numbers with units in the order y, w, d, h, m, s, ms, each at most once, as in 1h30m.");
                break;
            case DurationReading.TooLong:
                ReportValue(token.Span, $"The duration '{Text(token)}' is too long: expected at most about 292y.");
                break;
            case DurationReading.Sound when milliseconds == 0 && !allowZero:
                ReportValue(token.Span, $"The duration '{Text(token)}' must be greater than 0.");
                break;
        }

        return new PromQLDuration(milliseconds) { Span = token.Span };
    }

    /// <summary>Prometheus 3 takes a number of seconds as a duration.</summary>
    private PromQLDuration ReadNumberAsDuration(Token token, bool allowZero)
    {
        Require(Feature.NumberAsDuration, token.Span);
        var seconds = ReadNumber(token);
        if (double.IsNaN(seconds) || seconds > TimestampText.LongestDurationSeconds)
            ReportValue(token.Span, $"The duration '{Text(token)}' is out of range: expected a number of seconds.");
        else if (seconds == 0 && !allowZero)
            ReportValue(token.Span, $"The duration '{Text(token)}' must be greater than 0.");
        else
            return new PromQLDuration((long)Math.Round(seconds * 1000)) { Span = token.Span };
        return new PromQLDuration(0) { Span = token.Span };
    }
}
