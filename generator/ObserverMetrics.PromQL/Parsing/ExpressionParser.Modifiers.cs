namespace ObserverMetrics.PromQL;

/// <summary>Ranges, subqueries, <c>offset</c> and <c>@</c>.</summary>
internal sealed partial class ExpressionParser
{
    private PromQLExpression ParseRange(PromQLExpression expression)
    {
        var opening = _token.Span;
        Advance();
        if (!TryParseDuration("in a range", isOffset: false, out var range))
            return Missing;

        var colon = _token.Kind == TokenKind.Colon;
        if (!colon)
        {
            if (!Close(opening, TokenKind.RightBracket, "':' and a step, or ']'"))
                return Missing;
            return ToMatrix(expression, range, SpanFrom(opening.Start));
        }

        Advance();
        var step = default(PromQLDuration?);
        if (_token.Kind is not TokenKind.RightBracket)
        {
            if (!TryParseDuration("as the step of a subquery", isOffset: false, out var given))
                return Missing;
            step = given;
        }

        if (!Close(opening, TokenKind.RightBracket, "']'"))
            return Missing;
        return new SubqueryExpression(expression, range, step) { Span = SpanFrom(expression.Span.Start) };
    }

    private MatrixSelector ToMatrix(PromQLExpression expression, PromQLDuration range, PromQLSpan brackets)
    {
        // Prometheus forgets to refuse '@ start()' and '@ end()' here.
        var vector = expression as VectorSelector;
        if (vector is null)
            Report(brackets, "A range can only follow a selector such as name{label=\"value\"}. For a range of any other expression write a subquery: [5m:] or [5m:1m].");
        else if (vector.Offset is not null)
            ReportValue(brackets, "The range must stand before 'offset', as in name[5m] offset 1h.");
        else if (vector.At is { Kind: PromQLAtKind.Timestamp })
            ReportValue(brackets, "The range must stand before '@', as in name[5m] @ 1609746000.");
        return new MatrixSelector(vector ?? Missing, range) { Span = SpanFrom(expression.Span.Start) };
    }

    private PromQLExpression ParseOffset(PromQLExpression expression)
    {
        var modifier = _token.Span;
        Advance();
        var signStart = _token.Start;
        var negative = Accept(TokenKind.Subtract);
        if (!TryParseDuration("behind 'offset'", isOffset: true, out var offset))
            return expression;

        if (negative)
        {
            offset = new PromQLDuration(-offset.Milliseconds)
            {
                Variable = offset.Variable is null ? null : "-" + offset.Variable,
                Arithmetic = offset.Arithmetic is null ? null : "-" + offset.Arithmetic,
                Span = SpanFrom(signStart),
            };
        }

        return WithTime(expression, PromQLSpan.FromBounds(modifier.Start, _lastEnd), "offset", offset, null);
    }

    private PromQLExpression ParseAt(PromQLExpression expression)
    {
        var modifier = _token.Span;
        Advance();
        if (ParseTime() is not { } at)
            return expression;
        return WithTime(expression, PromQLSpan.FromBounds(modifier.Start, _lastEnd), "@", null, at);
    }

    private PromQLAt? ParseTime()
    {
        var start = _token.Start;
        if (_token.Kind is TokenKind.Start or TokenKind.End)
        {
            var at = _token.Kind == TokenKind.Start ? PromQLAt.Start : PromQLAt.End;
            Advance();
            var opening = _token;
            if (!Accept(TokenKind.LeftParen) || !Accept(TokenKind.RightParen))
            {
                Report(_token.Span, $"Unexpected {Found()} behind '@ {(at.Kind == PromQLAtKind.Start ? "start" : "end")}': expected '()'.");
                return null;
            }

            return at with { Span = SpanFrom(start) };
        }

        var negative = _token.Kind == TokenKind.Subtract;
        if (_token.Kind is TokenKind.Add or TokenKind.Subtract)
            Advance();
        var number = _token;
        if (number.Kind == TokenKind.Variable)
        {
            Advance();
            return PromQLAt.Timestamp(0) with { Variable = (negative ? "-" : string.Empty) + Text(number), Span = SpanFrom(start) };
        }

        if (number.Kind is not (TokenKind.Number or TokenKind.Duration))
        {
            Report(_token.Span, $"Unexpected {Found()} behind '@': expected a time in seconds since 1970, start() or end().");
            return null;
        }

        var seconds = ParseOperand() is NumberLiteral literal ? literal.Value : double.NaN;
        return TimestampText.ToMilliseconds(negative ? -seconds : seconds) is { } milliseconds
            ? PromQLAt.Timestamp(milliseconds) with { Span = SpanFrom(start) }
            : OutOfBounds(number.Span);
    }

    private PromQLAt? OutOfBounds(PromQLSpan number)
    {
        ReportValue(number, "The time behind '@' is out of bounds: expected seconds since 1970, such as 1609746000.");
        return null;
    }

    /// <summary>Puts a modifier where Prometheus keeps it: with the selector of a range, not with the range.</summary>
    private PromQLExpression WithTime(PromQLExpression expression, PromQLSpan modifier, string name, PromQLDuration? offset, PromQLAt? at)
    {
        var span = SpanFrom(expression.Span.Start);
        var (oldOffset, oldAt) = expression switch
        {
            VectorSelector vector => (vector.Offset, vector.At),
            MatrixSelector matrix => (matrix.Vector.Offset, matrix.Vector.At),
            SubqueryExpression subquery => (subquery.Offset, subquery.At),
            _ => (null, null),
        };
        if (expression is not (VectorSelector or MatrixSelector or SubqueryExpression))
            ReportValue(modifier, $"'{name}' can only follow a selector, a range or a subquery. Move it behind the selector, as in sum(x {name} {(offset is null ? "1609746000" : "5m")}).");
        else if (offset is null ? oldAt is not null : oldOffset is { } old && (old.Milliseconds != 0 || old.IsDynamic))
            ReportValue(modifier, $"'{name}' is set twice for the same selector. Remove one.");

        offset ??= oldOffset;
        at ??= oldAt;
        return expression switch
        {
            VectorSelector vector => vector with { Offset = offset, At = at, Span = span },
            MatrixSelector matrix => matrix with { Vector = matrix.Vector with { Offset = offset, At = at }, Span = span },
            SubqueryExpression subquery => subquery with { Offset = offset, At = at, Span = span },
            _ => expression,
        };
    }
}
