namespace ObserverMetrics.PromQL;

/// <summary>
/// The parser proper: precedence climbing over the tokens. After an error it is silent until it has skipped to a place where it knows
/// what comes next: the comma or the end of an argument, a label or a matcher.
/// </summary>
internal sealed partial class ExpressionParser
{
    /// <summary>Stands where an operand is missing; no tree with errors of syntax leaves the parser.</summary>
    private static readonly VectorSelector Missing = new("missing");

    private readonly string _text;
    private readonly PromQLParserOptions _options;
    private readonly ErrorSink _errors;
    private readonly Lexer _lexer;
    private Token _token;
    private int _lastEnd;
    private int _depth;
    private bool _silent;

    public ExpressionParser(string text, PromQLParserOptions options, ErrorSink errors)
    {
        _text = text;
        _options = options;
        _errors = errors;
        _lexer = new Lexer(text, options, errors);
        _token = _lexer.Next();
    }

    public PromQLExpression ParseAll()
    {
        if (_token.Kind == TokenKind.EndOfInput)
        {
            Report(new PromQLSpan(0, _text.Length), "There is no expression. Write one, such as up or rate(requests_total[5m]).");
            return Missing;
        }

        var expression = ParseExpression(BinaryOperators.LowestPrecedence);
        if (_token.Kind != TokenKind.EndOfInput)
            Report(_token.Span, UnexpectedAfterExpression());
        return expression;
    }

    /// <remarks>This and what else calls itself leaves the rest to other methods: the fewer locals, the less of a small stack each level takes.</remarks>
    private PromQLExpression ParseExpression(int lowestPrecedence)
    {
        if (!Enter())
            return Missing;

        var left = ParseUnary();
        var leftType = default(PromQLType?);
        while (_token.Kind.IsBinaryOperator() && _token.Kind.ToBinaryOperator() is var binary && binary.Precedence() >= lowestPrecedence)
        {
            var operatorSpan = _token.Span;
            if (binary >= BinaryOperator.TrimUpper)
                Require(Feature.Trim, operatorSpan);
            Advance();
            var returnBool = Accept(TokenKind.Bool);
            var matching = ParseMatching(binary);
            var right = ParseExpression(binary.IsRightAssociative() ? binary.Precedence() : binary.Precedence() + 1);
            left = Join(left, binary, operatorSpan, returnBool, matching, right, ref leftType);
        }

        _depth--;
        return left;
    }

    private static BinaryExpression Join(
        PromQLExpression left, BinaryOperator binary, PromQLSpan operatorSpan, bool returnBool, VectorMatching? matching, PromQLExpression right, ref PromQLType? leftType)
    {
        // Prometheus forgets an empty clause between others than vectors; the chain's type is kept, lest a long one be walked for each operator.
        leftType = matching is { Labels.Count: 0 }
            ? BothScalar(leftType ?? PromQLTypeChecker.TypeOf(left), PromQLTypeChecker.TypeOf(right), ref matching)
            : null;
        return new BinaryExpression(left, binary, right, returnBool, matching)
        {
            Span = PromQLSpan.Union(left.Span, right.Span),
            OperatorSpan = operatorSpan,
        };
    }

    private static PromQLType BothScalar(PromQLType left, PromQLType right, ref VectorMatching? matching)
    {
        if (left != PromQLType.InstantVector || right != PromQLType.InstantVector)
            matching = null;
        return left == PromQLType.Scalar && right == PromQLType.Scalar ? PromQLType.Scalar : PromQLType.InstantVector;
    }

    /// <summary>A sign binds like a multiplication, but a number takes it into its value.</summary>
    private PromQLExpression ParseUnary()
    {
        if (_token.Kind is not (TokenKind.Add or TokenKind.Subtract))
            return ParsePostfix();

        var sign = _token.Kind == TokenKind.Subtract ? UnaryOperator.Minus : UnaryOperator.Plus;
        var start = _token.Start;
        Advance();
        return Sign(sign, start, ParseExpression(BinaryOperators.PowerPrecedence));
    }

    private static PromQLExpression Sign(UnaryOperator sign, int start, PromQLExpression operand)
    {
        var span = PromQLSpan.FromBounds(start, operand.Span.End);
        if (operand is not NumberLiteral number)
            return new UnaryExpression(sign, operand) { Span = span };
        if (number.Variable is not null)
            return number with { Span = span, Variable = (sign == UnaryOperator.Minus ? "-" : string.Empty) + number.Variable };
        return number with { Span = span, Value = sign == UnaryOperator.Minus ? -number.Value : number.Value };
    }

    private PromQLExpression ParsePostfix()
    {
        var expression = ParseOperand();
        var brackets = 0;
        while (true)
        {
            switch (_token.Kind)
            {
                case TokenKind.LeftBracket when ++brackets <= PromQLParser.MaxDepth:
                    expression = ParseRange(expression);
                    break;
                case TokenKind.LeftBracket:
                    ReportDepth();
                    return expression;
                case TokenKind.Offset:
                    expression = ParseOffset(expression);
                    break;
                case TokenKind.At:
                    expression = ParseAt(expression);
                    break;
                default:
                    return expression;
            }
        }
    }
}
