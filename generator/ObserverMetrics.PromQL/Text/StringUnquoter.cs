using System.Text;

namespace ObserverMetrics.PromQL;

/// <summary>
/// Reads the escapes of strings, which are Go's. A byte that is no UTF-8 becomes the lone surrogate U+DC00 + byte, which no literal can hold otherwise.
/// </summary>
internal sealed class StringUnquoter
{
    private readonly string _text;
    private readonly int _end;
    private readonly ErrorSink? _errors;
    private readonly StringBuilder _value = new();
    private readonly List<byte> _bytes = [];
    private readonly List<int>? _offsets;
    private int _position;

    private StringUnquoter(string text, int start, int end, ErrorSink? errors, List<int>? offsets)
    {
        _text = text;
        _position = start + 1;
        _end = end - 1;
        _errors = errors;
        _offsets = offsets;
    }

    /// <summary>The value of the literal between the bounds, and the literal itself where it has escapes.</summary>
    public static string Unquote(string text, int start, int end, ErrorSink errors, out string? escaped)
    {
        escaped = null;
        if (text[start] == '`' || text.IndexOf('\\', start, end - start) < 0)
            return text.Substring(start + 1, end - start - 2);
        escaped = text.Substring(start, end - start);
        return new StringUnquoter(text, start, end, errors, null).Read();
    }

    /// <summary>The place of the character at <paramref name="index"/> of the value of a literal that begins at <paramref name="start"/>.</summary>
    public static int SourceOffset(int start, string? escaped, int index)
    {
        if (escaped is null)
            return start + 1 + index;
        var offsets = new List<int>();
        new StringUnquoter(escaped, 0, escaped.Length, null, offsets).Read();
        return start + (index < offsets.Count ? offsets[index] : escaped.Length - 1);
    }

    private string Read()
    {
        while (_position < _end)
        {
            var start = _position;
            if (_text[_position] == '\\')
            {
                ReadEscape(start);
                continue;
            }

            Flush(start);
            _value.Append(_text[_position++]);
            _offsets?.Add(start);
        }

        Flush(_end);
        return _value.ToString();
    }

    private void ReadEscape(int start)
    {
        _position++;
        var letter = _position < _end ? _text[_position++] : '\0';
        switch (letter)
        {
            case 'x': ReadNumber(start, digits: 2, bits: 4, bytes: true); return;
            case 'u': ReadNumber(start, digits: 4, bits: 4, bytes: false); return;
            case 'U': ReadNumber(start, digits: 8, bits: 4, bytes: false); return;
            case >= '0' and <= '7':
                _position--;
                ReadNumber(start, digits: 3, bits: 3, bytes: true);
                return;
        }

        var simple = "abfnrtv\\".IndexOf(letter);
        if (simple >= 0)
            Append("\a\b\f\n\r\t\v\\"[simple], start);
        else if (letter == _text[_end])
            Append(letter, start);
        else
            Report(start, $"Unknown escape '{_text.Substring(start, _position - start)}'. Write \\\\ for a backslash (in a regular expression, too), or put the text in back quotes.");
    }

    private void ReadNumber(int start, int digits, int bits, bool bytes)
    {
        long number = 0;
        for (var i = 0; i < digits; i++)
        {
            var digit = _position < _end ? Characters.HexDigit(_text[_position]) : 16;
            if (digit >= 1 << bits)
            {
                Report(start, $"The escape '{_text.Substring(start, _position - start)}' needs {digits} {(bits == 3 ? "octal" : "hexadecimal")} digits.");
                return;
            }

            number = (number << bits) | (long)digit;
            _position++;
        }

        if (number > (bytes ? 0xFF : 0x10FFFF) || (!bytes && number is >= 0xD800 and < 0xE000))
            Report(start, $"The escape '{_text.Substring(start, _position - start)}' is no valid {(bytes ? "byte: expected \\000 to \\377" : "Unicode code point")}.");
        else if (bytes && number >= 0x80)
            AddByte((byte)number, start);
        else
            Append(number, start);
    }

    private void Append(long codePoint, int start)
    {
        Flush(start);
        var text = char.ConvertFromUtf32((int)codePoint);
        _value.Append(text);
        for (var i = 0; i < text.Length; i++)
            _offsets?.Add(start);
    }

    private int _bytesStart;

    private void AddByte(byte value, int start)
    {
        if (_bytes.Count == 0)
            _bytesStart = start;
        _bytes.Add(value);
    }

    private void Flush(int end)
    {
        if (_bytes.Count == 0)
            return;
        var before = _value.Length;
        Utf8Text.Append(_value, _bytes);
        for (var i = before; i < _value.Length; i++)
            _offsets?.Add(Math.Min(_bytesStart, end));
        _bytes.Clear();
    }

    private void Report(int start, string message) => _errors?.Add(PromQLErrorKind.Value, PromQLSpan.FromBounds(start, Math.Max(_position, start + 1)), message);
}
