namespace ObserverMetrics.PromQL;

internal sealed partial class ExpressionParser
{
    private PromQLExpression ParseOperand()
    {
        var token = _token;
        if (token.Kind == TokenKind.LeftParen)
            return ParseParentheses();
        if (!token.Kind.IsMetricName())
            return ParseLiteral();

        Advance();
        if (token.Kind.IsAggregateOperator() && _token.Kind is TokenKind.LeftParen or TokenKind.By or TokenKind.Without)
            return ParseAggregation(token);
        if (token.Kind is TokenKind.Identifier or TokenKind.Start or TokenKind.End && _token.Kind == TokenKind.LeftParen)
            return ParseCall(token);
        return ParseMetric(token);
    }

    private PromQLExpression ParseLiteral()
    {
        var token = _token;
        switch (token.Kind)
        {
            case TokenKind.Malformed:
                Advance();
                return Missing;
            case TokenKind.Number: return ParseNumber();
            case TokenKind.Duration: return ParseDurationAsNumber();
            case TokenKind.Variable:
                Advance();
                return new NumberLiteral(double.NaN) { Variable = Text(token), Span = token.Span };
            case TokenKind.String:
                Advance();
                var value = StringUnquoter.Unquote(_text, token.Start, token.End, _errors, out var escaped);
                return new StringLiteral(value) { Span = token.Span, Escaped = escaped };
            case TokenKind.LeftBrace: return ParseSelector(null, default);
        }

        Report(token.Span, UnexpectedOperand());
        return Missing;
    }

    private VectorSelector ParseMetric(Token name)
    {
        if (name.Kind.IsAggregateOperator() && _token.Kind is TokenKind.Identifier or TokenKind.MetricIdentifier)
            Report(_token.Span, $"Unexpected {Found()} behind '{Text(name)}': expected parentheses around what is aggregated, as in {Text(name)} by (job) (x).");
        return ParseSelector(Text(name), name.Span);
    }

    private NumberLiteral ParseNumber()
    {
        var token = _token;
        Advance();
        return new NumberLiteral(ReadNumber(token)) { Span = token.Span };
    }

    private double ReadNumber(Token token)
    {
        var (text, start, end) = (_text, token.Start, token.End);
        if (text.IndexOf('_', start, end - start) >= 0)
        {
            text = Text(token).Replace("_", string.Empty);
            (start, end) = (0, text.Length);
        }

        switch (NumberText.TryRead(text, start, end, out var value))
        {
            case NumberReading.Malformed:
                ReportValue(token.Span, $"'{Text(token)}' is no number: expected decimal digits such as 1.5 or 1e6, hexadecimal such as 0x1F, Inf or NaN.");
                break;
            case NumberReading.OutOfRange:
                ReportValue(token.Span, $"'{Text(token)}' is too large for a number, which is at most about 1.8e308. Write Inf for infinity.");
                break;
            case NumberReading.Sound when text != _text:
                Require(Feature.Underscores, token.Span);
                break;
        }

        return value;
    }

    /// <summary>Prometheus 3 takes a duration as its number of seconds.</summary>
    private NumberLiteral ParseDurationAsNumber()
    {
        var token = _token;
        Advance();
        var duration = ReadDuration(token, allowZero: true);
        Require(Feature.DurationAsNumber, token.Span);
        return new NumberLiteral(duration.Milliseconds / 1000d) { IsDuration = true, Span = token.Span };
    }

    private PromQLExpression ParseParentheses()
    {
        var opening = _token.Span;
        Advance();
        var inner = ParseExpression(BinaryOperators.LowestPrecedence);
        if (_token.Kind != TokenKind.RightParen && _token.Kind != TokenKind.EndOfInput)
            SkipRestOfParentheses();
        Close(opening, TokenKind.RightParen, "')'");
        return new ParenthesizedExpression(inner) { Span = SpanFrom(opening.Start) };
    }

    private void SkipRestOfParentheses()
    {
        Report(_token.Span, $"Unexpected {Found()} in parentheses: expected an operator, or ')'.");
        do
        {
            SkipToSeparator(TokenKind.RightParen);
        }
        while (Accept(TokenKind.Comma));
    }

    private CallExpression ParseCall(Token name)
    {
        var function = Text(name);
        RequireFunction(function, name.Span);
        var arguments = ParseArguments();
        return new CallExpression(function, arguments) { Span = SpanFrom(name.Start), NameSpan = name.Span };
    }

    private IReadOnlyList<PromQLExpression> ParseArguments()
    {
        var opening = _token.Span;
        Advance();
        if (Accept(TokenKind.RightParen))
            return [];

        var arguments = new List<PromQLExpression>(2);
        while (true)
        {
            arguments.Add(ParseExpression(BinaryOperators.LowestPrecedence));
            if (!IsFollowedByArgument())
                break;
        }

        _silent &= _token.Kind != TokenKind.RightParen;
        Close(opening, TokenKind.RightParen, "',' or ')'");
        return arguments;
    }

    private bool IsFollowedByArgument()
    {
        if (_token.Kind is not (TokenKind.Comma or TokenKind.RightParen))
        {
            if (_token.Kind != TokenKind.EndOfInput)
                Report(_token.Span, UnexpectedInArguments());
            SkipToSeparator(TokenKind.RightParen);
        }

        _silent &= _token.Kind == TokenKind.EndOfInput;
        var comma = _token.Span;
        if (!Accept(TokenKind.Comma))
            return false;
        if (_token.Kind != TokenKind.RightParen)
            return true;
        Report(comma, "Unexpected ',' before ')': arguments end without a comma. Remove it.");
        return false;
    }
}
