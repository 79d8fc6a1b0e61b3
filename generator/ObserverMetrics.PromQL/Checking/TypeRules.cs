namespace ObserverMetrics.PromQL;

/// <summary>One walk over an expression, from the leaves up. The type of what is not known is null: nothing is said about it.</summary>
internal sealed partial class TypeRules(ErrorSink errors)
{
    private Stack<BinaryExpression>? _chain;

    public PromQLType? Check(PromQLExpression expression)
    {
        switch (expression)
        {
            case NumberLiteral:
                return PromQLType.Scalar;
            case StringLiteral:
                return PromQLType.String;
            case VectorSelector vector:
                CheckSelector(vector);
                return PromQLType.InstantVector;
            case MatrixSelector matrix:
                CheckSelector(matrix.Vector);
                return PromQLType.RangeVector;
            case ParenthesizedExpression parenthesized:
                return Check(parenthesized.Expression);
            case UnaryExpression unary:
                return CheckUnary(unary);
            case SubqueryExpression subquery:
                CheckSubquery(subquery);
                return PromQLType.RangeVector;
            case AggregateExpression aggregate:
                CheckAggregation(aggregate);
                return PromQLType.InstantVector;
            case CallExpression call:
                return CheckCall(call);
            case BinaryExpression binary:
                return CheckChain(binary);
            default:
                throw new ArgumentException($"Unknown expression {expression.GetType().Name}.", nameof(expression));
        }
    }

    /// <summary>Left operands are taken from a stack: a chain of ten thousand operators is deep only there.</summary>
    private PromQLType? CheckChain(BinaryExpression last)
    {
        var chain = _chain ??= new Stack<BinaryExpression>();
        var bottom = chain.Count;
        PromQLExpression first = last;
        while (first is BinaryExpression binary)
        {
            chain.Push(binary);
            first = binary.Left;
        }

        var type = Check(first);
        while (chain.Count > bottom)
        {
            var binary = chain.Pop();
            var right = Check(binary.Right);
            CheckBinary(binary, type, right);
            type = type == PromQLType.Scalar && right == PromQLType.Scalar ? PromQLType.Scalar
                : type is null || right is null ? null
                : PromQLType.InstantVector;
        }

        return type;
    }

    private void CheckSelector(VectorSelector vector)
    {
        if (vector.Name is not null)
        {
            foreach (var matcher in vector.Matchers)
                if (matcher.Name == "__name__")
                    Report(matcher.Span, $"The metric name is set twice: '{vector.Name}' and '{matcher.Value}'. Remove one.");
        }
        else if (vector.Matchers.All(matcher => MatcherRules.MatchesEmpty(matcher) == true))
        {
            Report(vector.Span, "The selector may match every series: expected a metric name, or at least one matcher that refuses the empty value, such as job=\"x\" or job=~\".+\".");
        }
    }

    private PromQLType? CheckUnary(UnaryExpression unary)
    {
        var type = Check(unary.Expression);
        if (type is PromQLType.String or PromQLType.RangeVector)
            Report(unary.Span, $"A sign needs a number or an instant vector behind it, not {type.Value.Phrase()}.{ForRange(type)}");
        return type;
    }

    private void CheckSubquery(SubqueryExpression subquery)
    {
        var type = Check(subquery.Expression);
        if (type is not (null or PromQLType.InstantVector))
            Report(subquery.Span, $"A subquery needs an instant vector before '[', not {type.Value.Phrase()}.");
    }

    private void CheckAggregation(AggregateExpression aggregate)
    {
        if (Mismatch(aggregate.Expression, PromQLType.InstantVector) is { } type)
            ReportMismatch(aggregate.Expression, PromQLType.InstantVector, type, $"'{aggregate.Operator.Text()}'");
        if (aggregate.Operator.ParameterType() is { } wanted && aggregate.Parameter is { } parameter && Mismatch(parameter, wanted) is { } parameterType)
            ReportMismatch(parameter, wanted, parameterType, $"'{aggregate.Operator.Text()}' as its first argument");
    }

    private PromQLType? CheckCall(CallExpression call)
    {
        if (call.Definition is not { } function)
        {
            foreach (var argument in call.Arguments)
                Check(argument);
            return null;
        }

        CheckArity(call, function);
        for (var i = 0; i < call.Arguments.Count; i++)
        {
            if (function.ArgumentType(i) is { } wanted && Mismatch(call.Arguments[i], wanted) is { } type)
                ReportMismatch(call.Arguments[i], wanted, type, $"'{function.Name}'{Position(function, i)}");
        }

        return function.ReturnType;
    }

    private void Report(PromQLSpan span, string message) => errors.Add(PromQLErrorKind.Type, span, message);
}
