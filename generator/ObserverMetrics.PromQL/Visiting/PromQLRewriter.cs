namespace ObserverMetrics.PromQL;

/// <summary>
/// Makes a changed copy of an expression: override the methods of the kinds that change. Where nothing changes, the same instance is returned.
/// </summary>
public abstract class PromQLRewriter
{
    private Stack<BinaryExpression>? _chain;

    /// <summary>Rewrites an expression of any kind.</summary>
    public virtual PromQLExpression Visit(PromQLExpression expression) => expression switch
    {
        NumberLiteral number => VisitNumber(number),
        StringLiteral text => VisitString(text),
        VectorSelector vector => VisitVector(vector),
        MatrixSelector matrix => VisitMatrix(matrix),
        SubqueryExpression subquery => VisitSubquery(subquery),
        ParenthesizedExpression parenthesized => VisitParenthesized(parenthesized),
        UnaryExpression unary => VisitUnary(unary),
        BinaryExpression binary => VisitChain(binary),
        AggregateExpression aggregate => VisitAggregate(aggregate),
        CallExpression call => VisitCall(call),
        _ => throw new ArgumentException("Unknown kind of expression.", nameof(expression)),
    };

    /// <summary>Rewrites a number.</summary>
    protected virtual PromQLExpression VisitNumber(NumberLiteral number) => number;

    /// <summary>Rewrites a string.</summary>
    protected virtual PromQLExpression VisitString(StringLiteral text) => text;

    /// <summary>Rewrites a selector, also that of a range. For a range it must give a selector.</summary>
    protected virtual PromQLExpression VisitVector(VectorSelector vector) => vector;

    /// <summary>Rewrites a range.</summary>
    protected virtual PromQLExpression VisitMatrix(MatrixSelector matrix)
    {
        var vector = VisitVector(matrix.Vector) as VectorSelector
            ?? throw new InvalidOperationException("The selector of a range can only become another selector.");
        return ReferenceEquals(vector, matrix.Vector) ? matrix : matrix with { Vector = vector };
    }

    /// <summary>Rewrites a subquery.</summary>
    protected virtual PromQLExpression VisitSubquery(SubqueryExpression subquery)
    {
        var expression = Visit(subquery.Expression);
        return ReferenceEquals(expression, subquery.Expression) ? subquery : subquery with { Expression = expression };
    }

    /// <summary>Rewrites an expression in parentheses.</summary>
    protected virtual PromQLExpression VisitParenthesized(ParenthesizedExpression parenthesized)
    {
        var expression = Visit(parenthesized.Expression);
        return ReferenceEquals(expression, parenthesized.Expression) ? parenthesized : parenthesized with { Expression = expression };
    }

    /// <summary>Rewrites a sign with its operand.</summary>
    protected virtual PromQLExpression VisitUnary(UnaryExpression unary)
    {
        var expression = Visit(unary.Expression);
        return ReferenceEquals(expression, unary.Expression) ? unary : unary with { Expression = expression };
    }

    /// <summary>Rewrites a binary operation whose left operand has become <paramref name="left"/>.</summary>
    /// <remarks>The left one is rewritten before, so that long chains need no stack.</remarks>
    protected virtual PromQLExpression VisitBinary(BinaryExpression binary, PromQLExpression left)
    {
        var right = Visit(binary.Right);
        return ReferenceEquals(left, binary.Left) && ReferenceEquals(right, binary.Right) ? binary : binary with { Left = left, Right = right };
    }

    /// <summary>Rewrites an aggregation.</summary>
    protected virtual PromQLExpression VisitAggregate(AggregateExpression aggregate)
    {
        var parameter = aggregate.Parameter is null ? null : Visit(aggregate.Parameter);
        var expression = Visit(aggregate.Expression);
        return ReferenceEquals(parameter, aggregate.Parameter) && ReferenceEquals(expression, aggregate.Expression)
            ? aggregate
            : aggregate with { Parameter = parameter, Expression = expression };
    }

    /// <summary>Rewrites a call.</summary>
    protected virtual PromQLExpression VisitCall(CallExpression call)
    {
        var changed = default(PromQLExpression[]);
        for (var i = 0; i < call.Arguments.Count; i++)
        {
            var argument = Visit(call.Arguments[i]);
            if (ReferenceEquals(argument, call.Arguments[i]))
                continue;
            changed ??= [.. call.Arguments];
            changed[i] = argument;
        }

        return changed is null ? call : call with { Arguments = changed };
    }

    private PromQLExpression VisitChain(BinaryExpression last)
    {
        _chain ??= new Stack<BinaryExpression>();
        var bottom = _chain.Count;
        PromQLExpression expression = last;
        while (expression is BinaryExpression binary)
        {
            _chain.Push(binary);
            expression = binary.Left;
        }

        expression = Visit(expression);
        while (_chain.Count > bottom)
            expression = VisitBinary(_chain.Pop(), expression);
        return expression;
    }
}
