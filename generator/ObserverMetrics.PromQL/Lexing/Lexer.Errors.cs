namespace ObserverMetrics.PromQL;

internal sealed partial class Lexer
{
    /// <summary>Sentences for characters that people try.</summary>
    private static readonly Dictionary<char, string> Hints = new()
    {
        ['!'] = "Unexpected '!': expected '!=' between expressions, or '!=' and '!~' in label matchers.",
        ['&'] = "Unexpected '&': the operator is written 'and'.",
        ['|'] = "Unexpected '|': the operator is written 'or'.",
        [';'] = "Unexpected ';': a text holds one expression. Remove it.",
        ['$'] = "Unexpected '$': Prometheus knows no Grafana variables. Write the value itself, such as 5m.",
    };

    private static readonly Dictionary<char, string> HintsInsideBraces = new()
    {
        ['!'] = "Unexpected '!': expected '!=' or '!~' behind the label's name.",
        ['{'] = "Unexpected '{' within braces: expected '}' first.",
        ['$'] = "Unexpected '$' within braces: a Grafana variable may stand in the quotes of a value, not for a label.",
        ['~'] = "Unexpected '~': regular expressions are matched by '=~' and '!~'.",
    };

    private TokenKind GiveUpAtCharacter(char c)
    {
        if ((_inBraces ? HintsInsideBraces : Hints).TryGetValue(c, out var hint))
            return GiveUp(1, hint);

        var length = char.IsHighSurrogate(c) && char.IsLowSurrogate(Peek(1)) ? 2 : 1;
        var shown = char.IsControl(c) || (char.IsSurrogate(c) && length == 1)
            ? FormattableString.Invariant($"U+{(int)c:X4}")
            : $"'{text.Substring(_position, length)}'";
        return GiveUp(length, _inBraces
            ? $"Unexpected {shown} within braces: expected a label matcher such as label=\"value\", or '}}'."
            : $"Unexpected character {shown}. Remove it, or put it in quotes if it belongs to a text.");
    }

    private TokenKind GiveUp(int length, string message) => GiveUp(length, message, _position, length);

    private TokenKind GiveUp(int advance, string message, int start, int length)
    {
        errors.Add(PromQLErrorKind.Syntax, new PromQLSpan(start, length), message);
        _position += advance;
        return EndEarly();
    }

    /// <summary>What follows is not worth reading: the parser sees the end of the text and keeps silent about it.</summary>
    private TokenKind EndEarly()
    {
        GaveUp = true;
        _position = text.Length;
        return TokenKind.EndOfInput;
    }
}
