namespace ObserverMetrics.PromQL;

internal sealed partial class Lexer
{
    private TokenKind ScanNumberOrDuration()
    {
        var start = _position;
        if (ScanNumber())
            return TokenKind.Number;
        if (ScanUnits())
            return TokenKind.Duration;

        while (Characters.IsAlphaNumeric(Peek()))
            _position++;
        if (HasSeparatedDigits(start))
            return TokenKind.Number;
        var found = text.Substring(start, _position - start);
        errors.Add(PromQLErrorKind.Syntax, PromQLSpan.FromBounds(start, _position),
            $"'{found}' is neither a number nor a duration: expected digits such as 1.5, 0x1F or 1e6, or units y, w, d, h, m, s, ms as in 1h30m.");
        return TokenKind.Malformed;
    }

    /// <summary>Whether the word consists of digits with single underscores between them, which later versions take for a number.</summary>
    private bool HasSeparatedDigits(int start)
    {
        var hexadecimal = _position - start > 2 && text[start] == '0' && (text[start + 1] | 0x20) == 'x';
        var afterDigit = hexadecimal;
        for (var i = hexadecimal ? start + 2 : start; i < _position; i++)
        {
            var digit = hexadecimal ? Characters.HexDigit(text[i]) < 16 : Characters.IsDigit(text[i]);
            if (!digit && (text[i] != '_' || !afterDigit))
                return false;
            afterDigit = digit;
        }

        return afterDigit;
    }

    /// <summary>Takes what has the outline of a number; whether it is one, its conversion tells.</summary>
    private bool ScanNumber()
    {
        var hexadecimal = Peek() == '0' && Peek(1) is 'x' or 'X';
        if (hexadecimal)
            _position += 2;
        ScanDigits(hexadecimal);
        if (Peek() == '.')
        {
            _position++;
            ScanDigits(hexadecimal);
        }

        if (Peek() is 'e' or 'E')
        {
            _position++;
            if (Peek() is '+' or '-')
                _position++;
            ScanDigits(hexadecimal: false);
        }

        return !Characters.IsAlphaNumeric(Peek());
    }

    private void ScanDigits(bool hexadecimal)
    {
        while (hexadecimal ? Characters.HexDigit(Peek()) < 16 : Characters.IsDigit(Peek()))
            _position++;
    }

    /// <summary>Takes what has the outline of a duration behind its first digits.</summary>
    private bool ScanUnits()
    {
        if (Peek() is not ('s' or 'm' or 'h' or 'd' or 'w' or 'y'))
            return false;
        _position++;
        SkipSecondsLetter();
        while (Characters.IsDigit(Peek()))
        {
            ScanDigits(hexadecimal: false);
            if (Peek() is not ('s' or 'm' or 'h' or 'd' or 'w'))
                return false;
            _position++;
            SkipSecondsLetter();
        }

        return !Characters.IsAlphaNumeric(Peek());
    }

    private void SkipSecondsLetter()
    {
        if (Peek() == 's')
            _position++;
    }
}
