using ObserverMetrics.PromQL;

namespace ObserverMetrics.Gen.Manifest.Checking;

/// <summary>Tells whether an expression can be empty while its series are there, as an alert's must.</summary>
internal static class Emptiness
{
    private static readonly string[] NeverEmpty = ["scalar", "vector", "time", "pi"];

    /// <summary>A comparison filters, <c>absent()</c> is empty while the series is there, <c>unless</c> takes away.</summary>
    public static bool IsPossible(PromQLExpression expression)
    {
        var chain = new Stack<BinaryExpression>();
        for (; expression is BinaryExpression binary; expression = binary.Left)
            chain.Push(binary);

        var left = OfOperand(expression);
        while (chain.Count > 0)
        {
            var binary = chain.Pop();
            var right = IsPossible(binary.Right);
            left = binary.Operator switch
            {
                BinaryOperator.Unless => true,
                BinaryOperator.Or => left && right,
                _ => left || right || (binary.Operator.IsComparison() && !binary.ReturnBool),
            };
        }

        return left;
    }

    private static bool OfOperand(PromQLExpression expression) => expression switch
    {
        ParenthesizedExpression parenthesized => IsPossible(parenthesized.Expression),
        UnaryExpression unary => IsPossible(unary.Expression),
        SubqueryExpression subquery => IsPossible(subquery.Expression),
        AggregateExpression aggregate => IsPossible(aggregate.Expression),
        CallExpression { Function: "absent" or "absent_over_time" } => true,
        CallExpression call => !NeverEmpty.Contains(call.Function) && call.Arguments.Any(IsPossible),
        _ => false,
    };
}
