namespace ObserverMetrics.PromQL;

internal sealed partial class Lexer
{
    private TokenKind ScanLeftBracket()
    {
        if (options.GrafanaVariables && IsBracketVariable(_position) && (_inBrackets || !EndsOperand(_previous)))
            return ScanBracketVariable();
        if (_inBrackets)
            return GiveUp(1, "Unexpected '[' within a range: expected ']' first, as in [5m] or [1h:5m].");

        _inBrackets = true;
        _afterColon = false;
        _position++;
        ScanRangeStart();
        return TokenKind.LeftBracket;
    }

    /// <summary>Prometheus reads a duration at once behind the bracket: spaces may come first, a comment may not.</summary>
    private void ScanRangeStart()
    {
        var ahead = 0;
        while (Characters.IsSpace(Peek(ahead)))
            ahead++;
        if (Peek(ahead) != '#')
            return;

        errors.Add(PromQLErrorKind.Syntax, new PromQLSpan(_position + ahead, 1), "Unexpected comment: Prometheus takes none between '[' and the duration. Move it behind the duration.");
    }

    /// <summary>
    /// Within brackets Prometheus before 3.6 reads any letter as the colon of a subquery: <c>x[5m a]</c> is <c>x[5m:]</c>. A word of several
    /// letters it refuses, as the second colon; later versions know a few.
    /// </summary>
    private TokenKind ScanColon(char c)
    {
        if (c != ':' && (Characters.IsAlpha(Peek(1)) || options.OldestVersion >= Feature.StrictColon.Since))
            return ScanLabelName();
        if (_afterColon)
            return GiveUp(1, $"Unexpected '{c}': expected a duration such as 5m, or ']'.");
        _afterColon = true;
        return Advance(1, TokenKind.Colon);
    }

    private static bool EndsOperand(TokenKind kind) =>
        kind.IsWord() || kind is TokenKind.Number or TokenKind.Duration or TokenKind.Malformed or TokenKind.String or TokenKind.Variable
            or TokenKind.RightParen or TokenKind.RightBrace or TokenKind.RightBracket;
}
