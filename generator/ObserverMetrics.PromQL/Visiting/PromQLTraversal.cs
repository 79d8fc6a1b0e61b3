namespace ObserverMetrics.PromQL;

/// <summary>Walks over expressions.</summary>
public static class PromQLTraversal
{
    /// <summary>The expression and all its parts, each before its own parts, in the order of the text.</summary>
    public static IEnumerable<PromQLExpression> DescendantsAndSelf(this PromQLExpression expression)
    {
        var rest = new Stack<PromQLExpression>();
        rest.Push(expression);
        while (rest.Count > 0)
        {
            var current = rest.Pop();
            yield return current;
            PushChildren(current, rest);
        }
    }

    // The last part first: the stack turns them around.
    private static void PushChildren(PromQLExpression expression, Stack<PromQLExpression> rest)
    {
        switch (expression)
        {
            case MatrixSelector matrix:
                rest.Push(matrix.Vector);
                break;
            case SubqueryExpression subquery:
                rest.Push(subquery.Expression);
                break;
            case ParenthesizedExpression parenthesized:
                rest.Push(parenthesized.Expression);
                break;
            case UnaryExpression unary:
                rest.Push(unary.Expression);
                break;
            case BinaryExpression binary:
                rest.Push(binary.Right);
                rest.Push(binary.Left);
                break;
            case AggregateExpression aggregate:
                rest.Push(aggregate.Expression);
                if (aggregate.Parameter is { } parameter)
                    rest.Push(parameter);
                break;
            case CallExpression call:
                for (var i = call.Arguments.Count - 1; i >= 0; i--)
                    rest.Push(call.Arguments[i]);
                break;
        }
    }
}
