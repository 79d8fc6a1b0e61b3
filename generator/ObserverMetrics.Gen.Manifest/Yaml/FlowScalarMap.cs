using System.Globalization;

namespace ObserverMetrics.Gen.Manifest.Yaml;

/// <summary>Maps scalars whose lines are folded: plain, single-quoted and double-quoted ones.</summary>
internal sealed class FlowScalarMap
{
    private const string EscapeLetters = "0abtnvfreN_LP";
    private const string EscapeMeanings = "\0\a\b\t\n\v\f\r\u001B\u0085\u00A0\u2028\u2029";

    private readonly string _text;
    private readonly int _end;
    private readonly ScalarMap _map;
    private int _position;

    private FlowScalarMap(WrittenScalar scalar, int quotes)
    {
        _text = scalar.Source.Text;
        _position = Math.Min(scalar.Start + quotes, scalar.End);
        _end = Math.Max(scalar.End - quotes, _position);
        _map = new ScalarMap(_position);
    }

    public static ScalarMap OfPlain(WrittenScalar scalar) => new FlowScalarMap(scalar, 0).Read((_, _) => 0);

    public static ScalarMap OfSingleQuoted(WrittenScalar scalar) => new FlowScalarMap(scalar, 1).Read(static (map, c) => c == '\'' ? map.AppendAs("'", 2) : 0);

    public static ScalarMap OfDoubleQuoted(WrittenScalar scalar) => new FlowScalarMap(scalar, 1).Read(static (map, c) => c == '\\' ? map.ReadEscape() : 0);

    /// <param name="readSpecial">Reads what stands for something else, and gives its number of characters, or 0.</param>
    private ScalarMap Read(Func<FlowScalarMap, char, int> readSpecial)
    {
        while (_position < _end)
        {
            var c = _text[_position];
            if (IsBlank(c) || SourceText.IsLineBreak(c))
            {
                ReadSpace();
                continue;
            }

            var length = readSpecial(this, c);
            _position += length > 0 ? length : AppendAs(c.ToString(), 1);
        }

        return _map;
    }

    /// <summary>Blanks inside a line stay; around line breaks they go, one break becomes a space, and of several the first goes.</summary>
    private void ReadSpace()
    {
        var start = _position;
        while (_position < _end && IsBlank(_text[_position]))
            _position++;
        if (_position >= _end || !SourceText.IsLineBreak(_text[_position]))
        {
            for (var i = start; i < _position; i++)
                _map.Append(_text[i], i, i + 1);
            return;
        }

        var breaks = ReadBreaks();
        var (first, firstStart, firstEnd) = breaks[0];
        if (first == '\n' && breaks.Count == 1)
            _map.Append(' ', firstStart, firstEnd);
        else if (first != '\n')
            _map.Append(first, firstStart, firstEnd);
        foreach (var (c, from, end) in breaks.Skip(1))
            _map.Append(c, from, end);
    }

    private List<(char Value, int Start, int End)> ReadBreaks()
    {
        var breaks = new List<(char, int, int)>();
        while (_position < _end && (IsBlank(_text[_position]) || SourceText.IsLineBreak(_text[_position])))
        {
            var c = _text[_position];
            var length = c == '\r' && _position + 1 < _end && _text[_position + 1] == '\n' ? 2 : 1;
            if (!IsBlank(c))
                breaks.Add((c is '\u2028' or '\u2029' ? c : '\n', _position, _position + length));
            _position += length;
        }

        return breaks;
    }

    private int ReadEscape()
    {
        var kind = _position + 1 < _end ? _text[_position + 1] : '\\';
        if (SourceText.IsLineBreak(kind))
        {
            _position++;
            var breaks = ReadBreaks();
            // The first break is escaped and gives nothing; empty lines behind it count.
            foreach (var (c, from, end) in breaks.Skip(1))
                _map.Append(c, from, end);
            _position--;
            return 1;
        }

        var digits = kind switch { 'x' => 2, 'u' => 4, 'U' => 8, _ => 0 };
        if (digits == 0)
        {
            var letter = EscapeLetters.IndexOf(kind);
            return AppendAs((letter < 0 ? kind : EscapeMeanings[letter]).ToString(), 2);
        }

        var length = Math.Min(2 + digits, _end - _position);
        return uint.TryParse(_text.Substring(_position + 2, length - 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) && code <= 0x10FFFF
            ? AppendAs(code is > 0xFFFF ? char.ConvertFromUtf32((int)code) : ((char)code).ToString(), length)
            : AppendAs(kind.ToString(), length);
    }

    private int AppendAs(string value, int length)
    {
        foreach (var c in value)
            _map.Append(c, _position, Math.Min(_position + length, _end));
        return length;
    }

    private static bool IsBlank(char c) => c is ' ' or '\t';
}
