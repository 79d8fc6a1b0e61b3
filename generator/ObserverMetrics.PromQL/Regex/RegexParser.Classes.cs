namespace ObserverMetrics.PromQL;

internal sealed partial class RegexParser
{
    private static readonly HashSet<string> PosixClasses = new(StringComparer.Ordinal)
    {
        "alnum", "alpha", "ascii", "blank", "cntrl", "digit", "graph", "lower", "print", "punct", "space", "upper", "word", "xdigit",
    };

    private void ReadClass()
    {
        var start = _position++;
        if (_position < pattern.Length && pattern[_position] == '^')
            _position++;
        for (var first = true; _error is null; first = false)
        {
            if (_position >= pattern.Length)
            {
                Fail(start, 1, "'[' is never closed: expected ']'");
                return;
            }

            if (pattern[_position] == ']' && !first)
                break;
            if (!TryReadNamedClass())
                ReadClassRange();
        }

        _position++;
        Add(RegexSummary.Character);
    }

    private void ReadClassRange()
    {
        var start = _position;
        var low = ReadClassCharacter();
        if (_position + 1 >= pattern.Length || pattern[_position] != '-' || pattern[_position + 1] == ']')
            return;
        _position++;
        var high = ReadClassCharacter();
        if (high < low)
            Fail(start, _position - start, $"the range '{pattern.Substring(start, _position - start)}' ends before it begins");
    }

    private int ReadClassCharacter()
    {
        var c = pattern[_position];
        if (c == '\\')
            return ReadEscapedCharacter();
        if (char.IsHighSurrogate(c) && _position + 1 < pattern.Length && char.IsLowSurrogate(pattern[_position + 1]))
        {
            _position += 2;
            return char.ConvertToUtf32(c, pattern[_position - 1]);
        }

        if (char.IsSurrogate(c))
            Fail(_position, 1, "a byte that is no valid UTF-8");
        _position++;
        return c;
    }

    private bool _noPosixEnd;

    /// <summary>Where the name of a class such as <c>[:alpha:]</c> ends; that there is no end is searched for once only.</summary>
    private int PosixEnd()
    {
        var end = _noPosixEnd ? -1 : pattern.IndexOf(":]", _position + 2, StringComparison.Ordinal);
        _noPosixEnd = end < 0;
        return end;
    }

    private bool TryReadNamedClass()
    {
        if (_position + 1 >= pattern.Length)
            return false;
        var next = pattern[_position + 1];
        switch (pattern[_position])
        {
            case '[' when next == ':' && PosixEnd() is >= 0 and var end:
                ReadPosixClass(end);
                return true;
            case '\\' when next is 'p' or 'P':
                ReadUnicodeClass();
                return true;
            case '\\' when next is 'd' or 'D' or 's' or 'S' or 'w' or 'W':
                _position += 2;
                return true;
            default:
                return false;
        }
    }

    private void ReadPosixClass(int end)
    {
        var name = pattern.Substring(_position + 2, end - _position - 2);
        if (!PosixClasses.Contains(name.StartsWith("^", StringComparison.Ordinal) ? name.Substring(1) : name))
            Fail(_position, end + 2 - _position, $"there is no class '[:{name}:]'");
        _position = end + 2;
    }

    /// <summary><c>\pL</c>, <c>\p{Greek}</c>, <c>\P{^Lu}</c></summary>
    private void ReadUnicodeClass()
    {
        var start = _position;
        _position += 2;
        var name = string.Empty;
        if (_position < pattern.Length && pattern[_position] == '{')
        {
            var end = pattern.IndexOf('}', _position);
            if (end >= 0)
                name = pattern.Substring(_position + 1, end - _position - 1);
            _position = end < 0 ? pattern.Length : end + 1;
        }
        else if (_position < pattern.Length)
        {
            name = pattern.Substring(_position++, 1);
        }

        if (name.StartsWith("^", StringComparison.Ordinal))
            name = name.Substring(1);
        if (!UnicodeClasses.Contains(name))
            Fail(start, _position - start, $"there is no class of Unicode characters '{pattern.Substring(start, _position - start)}'");
    }
}
