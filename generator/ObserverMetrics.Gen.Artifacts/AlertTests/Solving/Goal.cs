using ObserverMetrics.PromQL;

namespace ObserverMetrics.Gen.Artifacts.AlertTests.Solving;

/// <summary>What makes an alert fire. No record: goals are told apart by identity, and expressions are dear to compare.</summary>
internal abstract class Goal;

/// <summary>A comparison that holds.</summary>
internal sealed class ComparisonGoal(BinaryExpression comparison) : Goal
{
    public BinaryExpression Comparison { get; } = comparison;
}

/// <summary>Series that are there, or that are missing.</summary>
internal sealed class PresenceGoal(PromQLExpression expression, bool isMissing) : Goal
{
    public PromQLExpression Expression { get; } = expression;

    public bool IsMissing { get; } = isMissing;
}

/// <summary>Two goals and the set operator between them.</summary>
internal sealed class SetGoal(Goal left, BinaryOperator set, Goal right) : Goal
{
    public Goal Left { get; } = left;

    public BinaryOperator Operator { get; } = set;

    public Goal Right { get; } = right;
}

/// <summary>Reads goals from expressions.</summary>
internal static class Goals
{
    public static Goal Of(PromQLExpression expression) => expression switch
    {
        ParenthesizedExpression parenthesized => Of(parenthesized.Expression),
        BinaryExpression binary when binary.Operator.IsSet() => new SetGoal(Of(binary.Left), binary.Operator, Of(binary.Right)),
        BinaryExpression { ReturnBool: false } binary when binary.Operator.IsComparison() => new ComparisonGoal(binary),
        CallExpression { Function: "absent" or "absent_over_time" } => new PresenceGoal(expression, isMissing: true),
        _ => expression.DescendantsAndSelf().FirstOrDefault(Filters) is { } filter ? Of(filter) : new PresenceGoal(expression, isMissing: false),
    };

    // What an aggregation or a function is applied to decides whether it gives anything.
    private static bool Filters(PromQLExpression part) => part is BinaryExpression { ReturnBool: false } binary && (binary.Operator.IsComparison() || binary.Operator.IsSet());
}
