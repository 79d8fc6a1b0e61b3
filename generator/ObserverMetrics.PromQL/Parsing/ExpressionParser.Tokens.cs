namespace ObserverMetrics.PromQL;

internal sealed partial class ExpressionParser
{
    private void Advance()
    {
        _lastEnd = _token.End;
        _token = _lexer.Next();
    }

    private bool Accept(TokenKind kind)
    {
        if (_token.Kind != kind)
            return false;
        Advance();
        return true;
    }

    private string Text(Token token) => _text.Substring(token.Start, token.End - token.Start);

    private PromQLSpan SpanFrom(int start) => PromQLSpan.FromBounds(start, Math.Max(_lastEnd, start));

    /// <summary>Counts the nesting; where it is too deep the rest of the text is given up.</summary>
    private bool Enter()
    {
        if (++_depth <= PromQLParser.MaxDepth)
            return true;
        ReportDepth();
        return false;
    }

    private void ReportDepth()
    {
        if (!_silent)
            _errors.Add(PromQLErrorKind.Limit, _token.Span, FormattableString.Invariant(
                $"The expression is nested more than {PromQLParser.MaxDepth} levels deep. Record a part of it by a rule of its own."));
        _silent = true;
        _token = new Token(TokenKind.EndOfInput, _text.Length, _text.Length);
        _gaveUp = true;
    }

    private bool _gaveUp;

    private void Report(PromQLSpan span, string message)
    {
        if (_silent || _lexer.GaveUp || _gaveUp)
            return;
        _errors.Add(PromQLErrorKind.Syntax, span, message);
        _silent = true;
    }

    private void ReportValue(PromQLSpan span, string message) => _errors.Add(PromQLErrorKind.Value, span, message);

    /// <summary>What was found, for messages.</summary>
    private string Found() => Describe(_token);

    private string Describe(Token token) => token.Kind switch
    {
        TokenKind.EndOfInput => "end of the expression",
        TokenKind.String => "string " + Shorten(Text(token)),
        _ => "'" + Shorten(Text(token)) + "'",
    };

    private static string Shorten(string text)
    {
        const int Longest = 40;
        return text.Length <= Longest ? text : text.Substring(0, Longest) + "…";
    }

    /// <summary>Skips to a comma or the closing token that belongs to the list one is in, over anything nested; then speaks again.</summary>
    private void SkipToSeparator(TokenKind closing)
    {
        var nested = 0;
        for (; _token.Kind != TokenKind.EndOfInput; Advance())
        {
            if (nested == 0 && (_token.Kind == closing || _token.Kind == TokenKind.Comma))
            {
                _silent = false;
                return;
            }

            if (_token.Kind is TokenKind.LeftParen or TokenKind.LeftBrace or TokenKind.LeftBracket)
                nested++;
            else if (_token.Kind is TokenKind.RightParen or TokenKind.RightBrace or TokenKind.RightBracket)
                nested = Math.Max(nested - 1, 0);
        }
    }

    /// <summary>Takes the closing token of what was opened at <paramref name="opening"/>; false when it is not there.</summary>
    private bool Close(PromQLSpan opening, TokenKind closing, string what)
    {
        if (Accept(closing))
            return true;
        if (_token.Kind == TokenKind.EndOfInput)
            Report(opening, $"'{_text[opening.Start]}' is never closed: expected {what} before the end of the expression.");
        else
            Report(_token.Span, $"Unexpected {Found()}: expected {what}.");
        return false;
    }
}
