namespace ObserverMetrics.Gen.Manifest.Checking;

/// <summary>Goes over the texts, characters, numbers, variables, fields and words of a template's action; signs and blanks are passed over.</summary>
/// <remarks>What the lexer of https://pkg.go.dev/text/template takes for one.</remarks>
/// <param name="action">What stands between <c>{{</c> and <c>}}</c>.</param>
internal struct TemplateTokens(string action)
{
    private int _end;

    /// <summary>Index of the token's first character.</summary>
    public int Start { get; private set; }

    /// <summary>Index just behind the token's last character.</summary>
    public readonly int End => _end;

    /// <summary>Whether the token is a text or character that is not closed.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>The token as written.</summary>
    public readonly string Text => action.Substring(Start, _end - Start);

    /// <summary>Whether a character can stand in a word.</summary>
    public static bool IsOfWord(char character) => character == '_' || char.IsLetterOrDigit(character);

    /// <summary>Whether a character can begin a word.</summary>
    public static bool BeginsWord(char character) => character == '_' || char.IsLetter(character);

    /// <summary>Goes to the next token.</summary>
    /// <returns>Whether there is one.</returns>
    public bool MoveNext()
    {
        while (_end < action.Length)
        {
            Start = _end++;
            switch (action[Start])
            {
                case '"' or '\'' or '`':
                    IsOpen = !SkipText(action[Start]);
                    return true;
                case '.' when _end < action.Length && BeginsWord(action[_end]):
                case '$':
                case var letter when BeginsWord(letter):
                    SkipWord();
                    return true;
                case >= '0' and <= '9':
                    SkipNumber();
                    return true;
            }
        }

        return false;
    }

    private void SkipWord()
    {
        while (_end < action.Length && IsOfWord(action[_end]))
            _end++;
    }

    // All that touches it: what is no number is then told as a whole.
    private void SkipNumber()
    {
        while (_end < action.Length && (IsOfWord(action[_end]) || action[_end] == '.' || (action[_end] is '+' or '-' && action[_end - 1] is 'e' or 'E' or 'p' or 'P')))
            _end++;
    }

    private bool SkipText(char quote)
    {
        while (_end < action.Length)
        {
            var character = action[_end++];
            if (character == quote)
                return true;
            if (character == '\\' && quote != '`' && _end < action.Length)
                _end++;
        }

        return false;
    }
}
