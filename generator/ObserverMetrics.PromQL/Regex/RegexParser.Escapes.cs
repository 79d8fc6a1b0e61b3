namespace ObserverMetrics.PromQL;

internal sealed partial class RegexParser
{
    private void ReadEscapeSequence()
    {
        switch (_position + 1 < pattern.Length ? pattern[_position + 1] : '\0')
        {
            case 'A' or 'B' or 'z':
                _position += 2;
                Add(RegexSummary.Empty);
                return;
            case 'b':
                // There is no word in the empty text.
                _position += 2;
                Add(RegexSummary.Character);
                return;
            case 'Q':
                ReadQuotation();
                return;
            case 'p' or 'P':
                ReadUnicodeClass();
                break;
            case 'd' or 'D' or 's' or 'S' or 'w' or 'W':
                _position += 2;
                break;
            default:
                ReadEscapedCharacter();
                break;
        }

        Add(RegexSummary.Character);
    }

    private void ReadQuotation()
    {
        var start = _position;
        _position += 2;
        while (_position < pattern.Length)
        {
            if (string.CompareOrdinal(pattern, _position, "\\E", 0, 2) == 0)
            {
                _position += 2;
                return;
            }

            ReadCharacter();
        }

        // Prometheus puts the pattern into parentheses, of which an open quotation takes the last.
        Fail(start, 2, "'\\Q' is never closed: expected '\\E'");
    }

    private int ReadEscapedCharacter()
    {
        var start = _position++;
        if (_position == pattern.Length)
        {
            Fail(start, 1, "a backslash at the end escapes nothing");
            return 0;
        }

        var c = pattern[_position++];
        switch (c)
        {
            case >= '1' and <= '7' when NextOctalDigit() < 0:
                Fail(start, 2, $"'\\{c}' is a back-reference, which RE2 does not have");
                return 0;
            case >= '0' and <= '7':
                var number = c - '0';
                for (var i = 0; i < 2 && NextOctalDigit() is >= 0 and var digit; i++, _position++)
                    number = (number * 8) + digit;
                return number;
            case 'x':
                return ReadHex(start);
        }

        var simple = "afnrtv".IndexOf(c);
        if (simple >= 0)
            return "\a\f\n\r\t\v"[simple];
        if (c < '\x80' && (!Characters.IsAlphaNumeric(c) || c == '_'))
            return c;
        Fail(start, 2, $"'\\{c}' is no escape of RE2");
        return 0;
    }

    private int NextOctalDigit() =>
        _position < pattern.Length && pattern[_position] is >= '0' and <= '7' ? pattern[_position] - '0' : -1;

    private int ReadHex(int start)
    {
        var braces = _position < pattern.Length && pattern[_position] == '{';
        if (braces)
            _position++;
        var number = 0;
        var count = 0;
        for (; _position < pattern.Length && (braces || count < 2); _position++, count++)
        {
            var digit = Characters.HexDigit(pattern[_position]);
            if (digit == 16)
                break;
            number = (number * 16) + digit;
            if (number > 0x10FFFF)
                break;
        }

        var closed = !braces || (_position < pattern.Length && pattern[_position++] == '}');
        if (number > 0x10FFFF || !closed || (braces ? count == 0 : count < 2))
            Fail(start, Math.Min(_position, pattern.Length) - start, "'\\x' needs two hexadecimal digits, or up to 10FFFF in braces");
        return number;
    }
}
