namespace ObserverMetrics.PromQL;

/// <summary>
/// Reads a pattern as Go's regexp/syntax does with its Perl flags. It keeps no tree, only what is asked of it: whether the pattern is valid,
/// and whether it matches the empty text, at which all anchors hold.
/// </summary>
internal sealed partial class RegexParser(string pattern)
{
    // Go's limit is 1000, of which the anchors that Prometheus puts around the pattern take one.
    private const int MaxHeight = 999;
    private const int MaxRepeat = 1000;
    private const double MaxSize = 128 * 1024 * 1024 / 40;

    private Stack<RegexGroup>? _outer;
    private RegexGroup _group = new(0, capture: false);
    private int _position;
    private PromQLError? _error;

    public PromQLError? Parse(out RegexSummary summary)
    {
        var afterRepetition = false;
        while (_error is null && _position < pattern.Length)
        {
            var start = _position;
            var repetition = false;
            switch (pattern[_position])
            {
                case '(': OpenGroup(); break;
                case ')': CloseGroup(); break;
                case '|':
                    _position++;
                    _group.EndAlternative();
                    break;
                case '^' or '$':
                    _position++;
                    _group.Add(RegexSummary.Empty);
                    break;
                case '[': ReadClass(); break;
                case '*' or '+' or '?':
                    repetition = true;
                    var least = pattern[_position++] == '+' ? 1 : 0;
                    Repeat(start, afterRepetition, least, pattern[start] == '?' ? 1 : -1, counted: false);
                    break;
                case '{' when TryReadCounts(out var from, out var to):
                    repetition = true;
                    RepeatCounted(start, afterRepetition, from, to);
                    break;
                case '\\': ReadEscapeSequence(); break;
                default:
                    ReadCharacter();
                    break;
            }

            afterRepetition = repetition;
        }

        if (_error is null && _outer is { Count: > 0 })
            Fail(_group.Start, 1, "'(' is never closed: expected ')'");
        summary = _group.Finish();
        CheckLimits(summary);
        return _error;
    }

    private void Fail(int start, int length, string message) =>
        _error ??= new PromQLError(start, length, message, PromQLErrorKind.Value);

    private void Add(RegexSummary part) => _group.Add(part);

    private void ReadCharacter()
    {
        var c = pattern[_position];
        var pair = char.IsHighSurrogate(c) && _position + 1 < pattern.Length && char.IsLowSurrogate(pattern[_position + 1]);
        if (char.IsSurrogate(c) && !pair)
            Fail(_position, 1, "a byte that is no valid UTF-8");
        _position += pair ? 2 : 1;
        Add(RegexSummary.Character);
    }

    private void CloseGroup()
    {
        if (_outer is not { Count: > 0 })
        {
            Fail(_position, 1, "')' closes nothing: remove it, or write '\\\\)' for the character");
            return;
        }

        _position++;
        var closed = _group;
        var content = closed.Finish();
        _group = _outer.Pop();
        Add(closed.Capture ? content.Nested() : content);
    }

    private void RepeatCounted(int start, bool afterRepetition, int least, int most)
    {
        if (least < 0 || least > MaxRepeat || most > MaxRepeat || (most >= 0 && least > most))
            Fail(start, _position - start, FormattableString.Invariant($"a count in '{pattern.Substring(start, _position - start)}' is not in order, or above {MaxRepeat}"));
        else
            Repeat(start, afterRepetition, least, most, counted: true);
    }

    private void Repeat(int start, bool afterRepetition, int least, int most, bool counted)
    {
        if (_position < pattern.Length && pattern[_position] == '?')
            _position++;
        var found = pattern.Substring(start, _position - start);
        if (afterRepetition)
        {
            Fail(start, _position - start, $"'{found}' repeats a repetition: put parentheses around the first");
            return;
        }

        if (_group.Last is not { } last)
        {
            Fail(start, _position - start, $"'{found}' has nothing before it to repeat");
            return;
        }

        var repeated = last.Repeated(least, most);
        _group.Last = repeated;
        if (counted && (least >= 2 || most >= 2) && repeated.Repetitions > MaxRepeat)
            Fail(start, _position - start, FormattableString.Invariant($"nested counts multiply to more than {MaxRepeat}"));
    }

    private void CheckLimits(RegexSummary whole)
    {
        if (whole.Height > MaxHeight)
            Fail(0, pattern.Length, "it is nested too deeply");
        else if (whole.Size > MaxSize)
            Fail(0, pattern.Length, "it is too large once its counts are written out");
    }

    private bool TryReadCounts(out int least, out int most)
    {
        most = -1;
        var position = _position + 1;
        if (!TryReadCount(ref position, out least) || position >= pattern.Length)
            return false;
        if (pattern[position] != ',')
        {
            most = least;
        }
        else if (++position >= pattern.Length)
        {
            return false;
        }
        else if (pattern[position] != '}')
        {
            if (!TryReadCount(ref position, out most))
                return false;
            if (most < 0)
                least = -1;
        }

        if (position >= pattern.Length || pattern[position] != '}')
            return false;
        _position = position + 1;
        return true;
    }

    /// <summary>Digits without leading zeros; -1 for a number that is far too large.</summary>
    private bool TryReadCount(ref int position, out int count)
    {
        const int TooLarge = 100_000_000;
        count = 0;
        var start = position;
        for (; position < pattern.Length && Characters.IsDigit(pattern[position]); position++)
            count = count >= TooLarge ? count : (count * 10) + (pattern[position] - '0');
        if (count >= TooLarge)
            count = -1;
        return position > start && (position == start + 1 || pattern[start] != '0');
    }
}
