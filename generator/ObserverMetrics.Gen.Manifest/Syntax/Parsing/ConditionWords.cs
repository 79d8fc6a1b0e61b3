using ObserverMetrics.Gen.Manifest.Yaml;

namespace ObserverMetrics.Gen.Manifest.Syntax.Parsing;

/// <summary>Goes through a condition word by word; a value with blanks or commas stands in quotes.</summary>
internal sealed class ConditionWords(YamlScalar scalar)
{
    private const string Separators = " \t\r\n[],";

    private int _position;

    /// <summary>Whether nothing but blanks is left.</summary>
    public bool IsAtEnd => Peek() == '\0';

    /// <summary>Takes the word, if it is the next one.</summary>
    public bool TryTake(string word)
    {
        var start = _position;
        if (!IsAtEnd && Peek() is not ('"' or '\'') && TakeWord()?.Value == word)
            return true;

        _position = start;
        return false;
    }

    /// <summary>Takes the next word or quoted text; null where there is none.</summary>
    public Spanned<string>? TakeWord()
    {
        var text = scalar.Value;
        var isQuoted = Peek() is '"' or '\'';
        var start = isQuoted ? _position + 1 : _position;
        var end = start;
        while (end < text.Length && (isQuoted ? text[end] != text[start - 1] : Separators.IndexOf(text[end]) < 0))
            end++;

        if (isQuoted ? end == text.Length : end == start)
            return null;

        _position = isQuoted ? end + 1 : end;
        return new Spanned<string>(text.Substring(start, end - start), scalar.PlaceOf(start, end - start));
    }

    /// <summary>Takes a list in brackets; null where there is none, or an empty one.</summary>
    public IReadOnlyList<Spanned<string>>? TakeList()
    {
        var values = new List<Spanned<string>>();
        var separator = '[';
        while (Peek() == separator)
        {
            _position++;
            if (TakeWord() is not { } value)
                return null;

            values.Add(value);
            separator = ',';
        }

        if (Peek() != ']' || values.Count == 0)
            return null;

        _position++;
        return values;
    }

    /// <summary>The next character that is no blank, or NUL at the end.</summary>
    private char Peek()
    {
        while (_position < scalar.Value.Length && char.IsWhiteSpace(scalar.Value[_position]))
            _position++;

        return _position < scalar.Value.Length ? scalar.Value[_position] : '\0';
    }
}
