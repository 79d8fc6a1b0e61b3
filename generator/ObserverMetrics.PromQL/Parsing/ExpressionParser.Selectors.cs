namespace ObserverMetrics.PromQL;

internal sealed partial class ExpressionParser
{
    private VectorSelector ParseSelector(string? name, PromQLSpan nameSpan)
    {
        var start = name is null ? _token.Start : nameSpan.Start;
        IReadOnlyList<LabelMatcher> matchers = _token.Kind == TokenKind.LeftBrace ? ParseMatchers(ref name, ref nameSpan) : [];
        return new VectorSelector(name, matchers) { Span = SpanFrom(start), NameSpan = nameSpan };
    }

    private IReadOnlyList<LabelMatcher> ParseMatchers(ref string? name, ref PromQLSpan nameSpan)
    {
        var opening = _token.Span;
        Advance();
        if (Accept(TokenKind.RightBrace))
            return [];

        var matchers = new List<LabelMatcher>(2);
        while (true)
        {
            ParseMatcher(matchers, ref name, ref nameSpan);
            if (_token.Kind is not (TokenKind.Comma or TokenKind.RightBrace))
            {
                if (_token.Kind != TokenKind.EndOfInput)
                    Report(_token.Span, $"Unexpected {Found()} behind a label matcher: expected ',' or '}}'.");
                SkipToSeparator(TokenKind.RightBrace);
            }

            _silent &= _token.Kind == TokenKind.EndOfInput;
            if (!Accept(TokenKind.Comma) || _token.Kind == TokenKind.RightBrace)
                break;
        }

        Close(opening, TokenKind.RightBrace, "',' or '}'");
        return matchers;
    }

    private void ParseMatcher(List<LabelMatcher> matchers, ref string? metricName, ref PromQLSpan metricNameSpan)
    {
        var nameToken = _token;
        if (nameToken.Kind is not (TokenKind.Identifier or TokenKind.String))
        {
            if (_token.Kind != TokenKind.EndOfInput)
                Report(_token.Span, $"Unexpected {Found()} in a selector: expected a label matcher such as label=\"value\", or '}}'.");
            return;
        }

        Advance();
        var name = nameToken.Kind == TokenKind.String ? QuotedName(nameToken) : Text(nameToken);
        if (nameToken.Kind == TokenKind.String && _token.Kind is TokenKind.Comma or TokenKind.RightBrace)
        {
            SetQuotedMetricName(name, nameToken.Span, ref metricName, ref metricNameSpan);
            return;
        }

        if (MatchOperatorOf(_token.Kind) is not { } match)
        {
            if (_token.Kind != TokenKind.EndOfInput)
                Report(_token.Span, $"Unexpected {Found()} behind the label '{name}': expected '=', '!=', '=~' or '!~' and a value in quotes.");
            return;
        }

        Advance();
        var value = _token;
        if (value.Kind != TokenKind.String)
        {
            if (_token.Kind != TokenKind.EndOfInput)
                Report(value.Span, $"Unexpected {Found()} as the value of the label '{name}': expected a string. Put it in quotes.");
            return;
        }

        Advance();
        var text = StringUnquoter.Unquote(_text, value.Start, value.End, _errors, out var escaped);
        var matcher = new LabelMatcher(name, match, text)
        {
            Span = PromQLSpan.FromBounds(nameToken.Start, value.End),
            NameSpan = nameToken.Span,
            ValueSpan = value.Span,
            Escaped = escaped,
        };
        CheckRegex(matcher);
        matchers.Add(matcher);
    }

    private void CheckRegex(LabelMatcher matcher)
    {
        if (matcher.Operator < MatchOperator.RegexMatch || PromQLRegex.Validate(matcher.Value) is not { } error)
            return;
        var start = matcher.SourceOffset(error.Start);
        var end = Math.Max(matcher.SourceOffset(error.Start + error.Length), start + 1);
        ReportValue(PromQLSpan.FromBounds(start, end), $"The regular expression is not valid: {error.Message}.");
    }

    private static MatchOperator? MatchOperatorOf(TokenKind kind) => kind switch
    {
        TokenKind.Assign => MatchOperator.Equal,
        TokenKind.NotEqual => MatchOperator.NotEqual,
        TokenKind.RegexMatch => MatchOperator.RegexMatch,
        TokenKind.RegexNotMatch => MatchOperator.RegexNotMatch,
        _ => null,
    };

    /// <summary>Prometheus 3 takes any UTF-8 text as a name, in quotes.</summary>
    private string QuotedName(Token token)
    {
        Require(Feature.QuotedNames, token.Span);
        var name = StringUnquoter.Unquote(_text, token.Start, token.End, _errors, out _);
        if (name.Length == 0 || name.Any(char.IsSurrogate) && name.Any(Utf8Text.IsByte))
            ReportValue(token.Span, "A name in quotes must be a text that is not empty, in valid UTF-8.");
        return name;
    }

    private void SetQuotedMetricName(string name, PromQLSpan span, ref string? metricName, ref PromQLSpan metricNameSpan)
    {
        if (metricName is not null)
        {
            ReportValue(span, $"The metric name is set twice: '{metricName}' and '{name}'. Remove one.");
            return;
        }

        metricName = name;
        metricNameSpan = span;
    }
}
