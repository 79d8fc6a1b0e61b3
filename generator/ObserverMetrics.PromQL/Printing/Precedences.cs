namespace ObserverMetrics.PromQL;

/// <summary>Where a tree needs parentheses that it does not have: never in one that was parsed.</summary>
internal static class Precedences
{
    private const int Highest = int.MaxValue;

    public static bool NeedsParenthesesOnLeft(BinaryExpression binary)
    {
        var left = Of(binary.Left);
        return binary.Operator.IsRightAssociative() ? left <= binary.Operator.Precedence() : left < binary.Operator.Precedence();
    }

    /// <summary>A sign stands anywhere on the right.</summary>
    public static bool NeedsParenthesesOnRight(BinaryExpression binary)
    {
        if (binary.Right is not BinaryExpression right)
            return false;
        return binary.Operator.IsRightAssociative()
            ? right.Operator.Precedence() < binary.Operator.Precedence()
            : right.Operator.Precedence() <= binary.Operator.Precedence();
    }

    public static bool NeedsParenthesesBehindSign(PromQLExpression operand) =>
        operand is BinaryExpression binary && binary.Operator.Precedence() < BinaryOperators.PowerPrecedence;

    public static bool NeedsParenthesesInSubquery(PromQLExpression expression) => Of(expression) != Highest;

    private static int Of(PromQLExpression expression) => expression switch
    {
        BinaryExpression binary => binary.Operator.Precedence(),
        UnaryExpression => BinaryOperators.UnaryPrecedence,
        NumberLiteral { Value: < 0 } => BinaryOperators.UnaryPrecedence,
        _ => Highest,
    };
}
