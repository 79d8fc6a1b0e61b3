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
            var children = Children(current);
            for (var i = children.Count - 1; i >= 0; i--)
                rest.Push(children[i]);
        }
    }

    /// <summary>The direct parts in the order of the text: of a range its selector, of an aggregation its parameter and its vector.</summary>
    public static IReadOnlyList<PromQLExpression> Children(this PromQLExpression expression) => expression switch
    {
        MatrixSelector matrix => [matrix.Vector],
        SubqueryExpression subquery => [subquery.Expression],
        ParenthesizedExpression parenthesized => [parenthesized.Expression],
        UnaryExpression unary => [unary.Expression],
        BinaryExpression binary => [binary.Left, binary.Right],
        AggregateExpression { Parameter: { } parameter } aggregate => [parameter, aggregate.Expression],
        AggregateExpression aggregate => [aggregate.Expression],
        CallExpression call => call.Arguments,
        _ => [],
    };
}
