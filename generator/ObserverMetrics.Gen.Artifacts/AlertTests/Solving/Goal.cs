using ObserverMetrics.PromQL;

namespace ObserverMetrics.Gen.Artifacts.AlertTests.Solving;

/// <summary>What makes an alert fire.</summary>
internal abstract record Goal;

/// <summary>A comparison that holds.</summary>
internal sealed record ComparisonGoal(BinaryExpression Comparison) : Goal;

/// <summary>Series that are there, or that are missing.</summary>
internal sealed record PresenceGoal(PromQLExpression Expression, bool IsMissing) : Goal;

/// <summary>Two goals and the set operator between them.</summary>
internal sealed record SetGoal(Goal Left, BinaryOperator Operator, Goal Right) : Goal;

/// <summary>Reads goals from expressions.</summary>
internal static class Goals
{
    public static Goal Of(PromQLExpression expression) => expression switch
    {
        ParenthesizedExpression parenthesized => Of(parenthesized.Expression),
        BinaryExpression binary when binary.Operator.IsSet() => new SetGoal(Of(binary.Left), binary.Operator, Of(binary.Right)),
        BinaryExpression { ReturnBool: false } binary when binary.Operator.IsComparison() => new ComparisonGoal(binary),
        CallExpression { Function: "absent" or "absent_over_time" } => new PresenceGoal(expression, IsMissing: true),
        _ => expression.DescendantsAndSelf().FirstOrDefault(Filters) is { } filter ? Of(filter) : new PresenceGoal(expression, IsMissing: false),
    };

    // What an aggregation or a function is applied to decides whether it gives anything.
    private static bool Filters(PromQLExpression part) => part is BinaryExpression { ReturnBool: false } binary && (binary.Operator.IsComparison() || binary.Operator.IsSet());
}
