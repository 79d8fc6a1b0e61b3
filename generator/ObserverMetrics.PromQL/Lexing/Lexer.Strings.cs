namespace ObserverMetrics.PromQL;

internal sealed partial class Lexer
{
    /// <summary>Takes a string up to its closing quote; its escapes are read when its value is wanted.</summary>
    private TokenKind ScanString(char quote)
    {
        var start = _position++;
        for (; _position < text.Length; _position++)
        {
            var c = text[_position];
            if (c == quote)
                return Advance(1, TokenKind.String);
            if (c == '\n' && quote != '`')
                break;
            if (c == '\\' && quote != '`' && _position + 1 < text.Length && text[_position + 1] != '\n')
                _position++;
            else if (c >= '\uD800' && !SkipNonCharacter(c))
                break;
        }

        if (!GaveUp)
            errors.Add(PromQLErrorKind.Syntax, PromQLSpan.FromBounds(start, _position), UnterminatedMessage(quote));
        return EndEarly();
    }

    private string UnterminatedMessage(char quote) => _position < text.Length && quote != '`'
        ? $"The string is not closed in its line: expected {quote}. A string that has line breaks stands in back quotes, or has \\n for each."
        : $"The string is not closed: expected {quote}.";

    /// <summary>Prometheus refuses what is no UTF-8, and with it the replacement character itself.</summary>
    private bool SkipNonCharacter(char c)
    {
        if (char.IsHighSurrogate(c) && char.IsLowSurrogate(Peek(1)))
        {
            _position++;
            return true;
        }

        if (!char.IsSurrogate(c) && c != '\uFFFD')
            return true;
        GiveUp(0, "The string has a character that is no valid Unicode. Prometheus refuses U+FFFD, too: write \\uFFFD for it.", _position, 1);
        return false;
    }
}
