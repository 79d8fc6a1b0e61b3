using System.Globalization;
using System.Text;

namespace ObserverMetrics.Gen.Tool.Expositions;

/// <summary>Reads one sample line: <c>name{label="value"} 1 1700000000 # {trace_id="…"} 1</c>, or <c>{"quoted.name",label="value"} 1</c>.</summary>
/// <param name="text">The line.</param>
internal sealed class ExpositionLine(string text)
{
    private int _position;

    /// <exception cref="FormatException">It is none.</exception>
    public ExpositionSample Read()
    {
        var name = Until(character => character is '{' or ' ' or '\t');
        var labels = new List<KeyValuePair<string, string>>();
        if (TryTake('{'))
            name = ReadLabels(labels) ?? name;

        if (name.Length == 0)
            throw new FormatException("a sample has no name");

        SkipBlanks();
        var value = Until(character => character is ' ' or '\t');
        if (!IsNumber(value))
            throw new FormatException($"'{value}' is no value");

        SkipBlanks();
        var time = Until(character => character is ' ' or '\t' or '#');
        if (time.Length > 0 && !IsNumber(time))
            throw new FormatException($"'{time}' is no time stamp");

        SkipBlanks();
        return _position == text.Length || text[_position] == '#'
            ? new ExpositionSample(name, labels)
            : throw new FormatException($"'{text[_position..]}' is neither a time stamp nor an exemplar");
    }

    private string? ReadLabels(List<KeyValuePair<string, string>> labels)
    {
        string? quotedName = null;
        SkipBlanks();
        while (!TryTake('}'))
        {
            var label = _position < text.Length && text[_position] == '"' ? ReadQuoted() : Until(character => character is '=' or ' ' or '\t' or ',' or '}' or '"');
            SkipBlanks();
            if (TryTake('='))
            {
                SkipBlanks();
                labels.Add(KeyValuePair.Create(label, ReadQuoted()));
            }
            else if (quotedName is null && labels.Count == 0)
            {
                quotedName = label;
            }
            else
            {
                throw new FormatException($"the label '{label}' has no value");
            }

            SkipBlanks();
            if (!TryTake(',') && (_position == text.Length || text[_position] != '}'))
                throw new FormatException("the labels do not end in '}'");

            SkipBlanks();
        }

        return quotedName;
    }

    private string ReadQuoted()
    {
        if (!TryTake('"'))
            throw new FormatException("a label's value is not in quotes");

        var value = new StringBuilder();
        while (_position < text.Length && text[_position] != '"')
        {
            var character = text[_position++];
            if (character == '\\' && _position < text.Length)
                character = text[_position++] is var escaped && escaped == 'n' ? '\n' : escaped;

            value.Append(character);
        }

        return TryTake('"') ? value.ToString() : throw new FormatException("a label's value does not end");
    }

    private string Until(Func<char, bool> ends)
    {
        var start = _position;
        while (_position < text.Length && !ends(text[_position]))
            _position++;

        return text[start.._position];
    }

    private bool TryTake(char character)
    {
        var isThere = _position < text.Length && text[_position] == character;
        _position += isThere ? 1 : 0;
        return isThere;
    }

    private void SkipBlanks() => Until(character => character is not (' ' or '\t'));

    private static bool IsNumber(string word) =>
        word.TrimStart('+', '-').ToLowerInvariant() is "inf" or "infinity" or "nan" || double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out _);
}
