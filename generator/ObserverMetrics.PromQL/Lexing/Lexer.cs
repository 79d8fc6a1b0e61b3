namespace ObserverMetrics.PromQL;

/// <summary>
/// Cuts the text into tokens, one at a time. Within braces there are no keywords, within brackets no words:
/// the lexer keeps track of both, as Prometheus's does.
/// </summary>
internal sealed partial class Lexer(string text, PromQLParserOptions options, ErrorSink errors)
{
    private int _position;
    private bool _inBraces;
    private bool _inBrackets;
    private bool _afterColon;
    private TokenKind _previous = TokenKind.EndOfInput;

    /// <summary>Whether the rest of the text was given up because of an error that has been reported.</summary>
    public bool GaveUp { get; private set; }

    public Token Next()
    {
        SkipSpaceAndComments();
        var start = _position;
        if (start >= text.Length)
            return new Token(TokenKind.EndOfInput, text.Length, text.Length);

        var kind = _inBraces ? ScanInsideBraces(text[start]) : Scan(text[start]);
        _previous = kind;
        return new Token(kind, start, _position);
    }

    private char Peek(int ahead = 0) => _position + ahead < text.Length ? text[_position + ahead] : '\0';

    private void SkipSpaceAndComments()
    {
        while (_position < text.Length)
        {
            var c = text[_position];
            if (Characters.IsSpace(c))
                _position++;
            else if (c == '#')
                SkipLine();
            else
                return;
        }
    }

    private void SkipLine()
    {
        while (_position < text.Length && text[_position] is not ('\r' or '\n'))
            _position++;
    }

    private TokenKind Advance(int count, TokenKind kind)
    {
        _position += count;
        return kind;
    }

    private TokenKind Scan(char c)
    {
        switch (c)
        {
            case ',': return Advance(1, TokenKind.Comma);
            case '*': return Advance(1, TokenKind.Multiply);
            case '/': return Advance(1, TokenKind.Divide);
            case '%': return Advance(1, TokenKind.Modulo);
            case '+': return Advance(1, TokenKind.Add);
            case '-': return Advance(1, TokenKind.Subtract);
            case '^': return Advance(1, TokenKind.Power);
            case '@': return Advance(1, TokenKind.At);
            case '(': return Advance(1, TokenKind.LeftParen);
            case ')': return Advance(1, TokenKind.RightParen);
            case '=': return ScanEquals();
            case '!' when Peek(1) == '=': return Advance(2, TokenKind.NotEqual);
            case '<' when Peek(1) == '/': return Advance(2, TokenKind.TrimUpper);
            case '>' when Peek(1) == '/': return Advance(2, TokenKind.TrimLower);
            case '<': return Peek(1) == '=' ? Advance(2, TokenKind.LessOrEqual) : Advance(1, TokenKind.Less);
            case '>': return Peek(1) == '=' ? Advance(2, TokenKind.GreaterOrEqual) : Advance(1, TokenKind.Greater);
            case '"' or '\'' or '`': return ScanString(c);
            case '{':
                _inBraces = true;
                return Advance(1, TokenKind.LeftBrace);
            case '[': return ScanLeftBracket();
            case ']':
                _inBrackets = false;
                return Advance(1, TokenKind.RightBracket);
            case '$' when options.GrafanaVariables: return ScanVariable();
        }

        if (Characters.IsDigit(c) || (c == '.' && Characters.IsDigit(Peek(1))))
            return ScanNumberOrDuration();
        if (Characters.IsAlpha(c) || c == ':')
            return _inBrackets ? ScanColon(c) : ScanWord();
        return GiveUpAtCharacter(c);
    }

    private TokenKind ScanEquals() => Peek(1) switch
    {
        '=' => Advance(2, TokenKind.Equal),
        '~' => GiveUp(2, "Unexpected '=~': label matchers stand within braces, as in name{label=~\"regex\"}."),
        _ => Advance(1, TokenKind.Assign),
    };

    private TokenKind ScanInsideBraces(char c)
    {
        switch (c)
        {
            case ',': return Advance(1, TokenKind.Comma);
            case '=': return Peek(1) == '~' ? Advance(2, TokenKind.RegexMatch) : Advance(1, TokenKind.Assign);
            case '!' when Peek(1) == '~': return Advance(2, TokenKind.RegexNotMatch);
            case '!' when Peek(1) == '=': return Advance(2, TokenKind.NotEqual);
            case '"' or '\'' or '`': return ScanString(c);
            case '}':
                _inBraces = false;
                return Advance(1, TokenKind.RightBrace);
        }

        return Characters.IsAlpha(c) ? ScanLabelName() : GiveUpAtCharacter(c);
    }

    private TokenKind ScanLabelName()
    {
        while (Characters.IsAlphaNumeric(Peek()))
            _position++;
        return TokenKind.Identifier;
    }

    private TokenKind ScanWord()
    {
        var start = _position;
        var hasColon = false;
        for (; _position < text.Length; _position++)
        {
            if (text[_position] == ':')
                hasColon = true;
            else if (!Characters.IsAlphaNumeric(text[_position]))
                break;
        }

        return hasColon ? TokenKind.MetricIdentifier : Keywords.Find(text, start, _position);
    }
}
