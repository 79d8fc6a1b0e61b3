namespace ObserverMetrics.PromQL;

internal sealed partial class ExpressionParser
{
    /// <summary>Reads a duration. Behind <c>offset</c> an operator belongs to the expression, within brackets to the duration.</summary>
    private bool TryParseDuration(string place, bool isOffset, out PromQLDuration duration)
    {
        var token = _token;
        if (token.Kind is not (TokenKind.Malformed or TokenKind.Duration or TokenKind.Number or TokenKind.Variable))
        {
            duration = default;
            if (StartsArithmetic(token))
                return TryParseArithmetic(token.Start, isOffset, null, out duration);
            Report(token.Span, $"Unexpected {Found()} {place}: expected a duration such as 5m or 1h30m.");
            return false;
        }

        Advance();
        if (!isOffset && IsArithmetic(_token.Kind))
            return TryParseArithmetic(token.Start, isOffset, token, out duration);
        duration = token.Kind switch
        {
            TokenKind.Duration => ReadDuration(token, isOffset && _options.OldestVersion >= Feature.ZeroOffset.Since),
            TokenKind.Number => ReadNumberAsDuration(token, isOffset),
            TokenKind.Malformed => default,
            _ => PromQLDuration.FromVariable(Text(token)) with { Span = token.Span },
        };
        return true;
    }

    private PromQLDuration ReadDuration(Token token, bool allowZero)
    {
        switch (DurationText.TryRead(_text, token.Start, token.End, out var milliseconds))
        {
            case DurationReading.Malformed:
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
        var seconds = ReadNumber(token);
        Require(Feature.NumberAsDuration, token.Span);
        if (double.IsNaN(seconds) || seconds > TimestampText.LongestDurationSeconds)
            ReportValue(token.Span, $"The duration '{Text(token)}' is out of range: expected a number of seconds.");
        else if (seconds == 0 && !allowZero)
            ReportValue(token.Span, $"The duration '{Text(token)}' must be greater than 0.");
        else
            return new PromQLDuration((long)Math.Round(seconds * 1000)) { Span = token.Span };
        return new PromQLDuration(0) { Span = token.Span };
    }
}
