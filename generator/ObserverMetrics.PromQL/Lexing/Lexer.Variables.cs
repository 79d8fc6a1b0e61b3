namespace ObserverMetrics.PromQL;

/// <summary>Grafana's variables: https://grafana.com/docs/grafana/latest/dashboards/variables/variable-syntax/.</summary>
internal sealed partial class Lexer
{
    private TokenKind ScanVariable()
    {
        var start = _position;
        var end = Peek(1) == '{' ? FindClosing(start + 2, '}') : NameEnd(start + 1);
        if (end <= start + 1)
            return GiveUp(1, "Unexpected '$': expected the name of a Grafana variable behind it, as in $__rate_interval or ${name}.");
        _position = end;
        ScanVariableUnit();
        return TokenKind.Variable;
    }

    private TokenKind ScanBracketVariable()
    {
        _position = NameEnd(_position + 2) + 2;
        ScanVariableUnit();
        return TokenKind.Variable;
    }

    /// <summary>A unit may follow a variable that ends in a brace or bracket: <c>${__range_s}s</c>.</summary>
    private void ScanVariableUnit()
    {
        while (text[_position - 1] is '}' or ']' || Characters.IsAlpha(text[_position - 1]))
        {
            if (!Characters.IsAlpha(Peek()))
                return;
            _position++;
        }
    }

    private bool IsBracketVariable(int start)
    {
        if (start + 1 >= text.Length || text[start + 1] != '[')
            return false;
        var end = NameEnd(start + 2);
        return end > start + 2 && end + 1 < text.Length && text[end] == ']' && text[end + 1] == ']';
    }

    private int FindClosing(int start, char closing)
    {
        var nameEnd = NameEnd(start);
        if (nameEnd == start)
            return -1;
        var end = nameEnd;
        while (end < text.Length && text[end] is ':' or '.' || (end < text.Length && Characters.IsAlphaNumeric(text[end])))
            end++;
        return end < text.Length && text[end] == closing ? end + 1 : -1;
    }

    private int NameEnd(int start)
    {
        var end = start;
        while (end < text.Length && Characters.IsAlphaNumeric(text[end]))
            end++;
        return end;
    }
}
