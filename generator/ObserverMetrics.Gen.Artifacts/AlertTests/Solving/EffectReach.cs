using ObserverMetrics.Gen.Artifacts.AlertTests.Simulation;
using ObserverMetrics.PromQL;

namespace ObserverMetrics.Gen.Artifacts.AlertTests.Solving;

/// <summary>How long a sample has an effect on an expression: its windows and offsets, those of recordings included.</summary>
internal static class EffectReach
{
    // A window of a week would make a test of weeks. With some hours of history it may do as well: the simulation tells.
    private const long Longest = 2 * 24 * 3600 * 1000L;
    private const long InsteadOfLonger = 2 * 3600 * 1000L;

    /// <summary>Milliseconds; some hours where it is more than two days.</summary>
    public static long Of(PromQLExpression expression, ParsedRules rules, TestClock clock) =>
        Whole(expression, rules, clock) is <= Longest and var reach ? reach : InsteadOfLonger;

    private static long Whole(PromQLExpression expression, ParsedRules rules, TestClock clock) => expression switch
    {
        VectorSelector selector => Math.Abs(selector.Offset?.Milliseconds ?? 0)
            + (selector.Name is { } name && rules.Recording(name) is { } recording ? Whole(recording, rules, clock) + clock.Step : 0),
        MatrixSelector matrix => matrix.Range.Milliseconds + Whole(matrix.Vector, rules, clock),
        SubqueryExpression subquery => subquery.Range.Milliseconds + Math.Abs(subquery.Offset?.Milliseconds ?? 0) + Whole(subquery.Expression, rules, clock),
        ParenthesizedExpression parenthesized => Whole(parenthesized.Expression, rules, clock),
        UnaryExpression unary => Whole(unary.Expression, rules, clock),
        AggregateExpression aggregate => Whole(aggregate.Expression, rules, clock),
        BinaryExpression binary => Math.Max(Whole(binary.Left, rules, clock), Whole(binary.Right, rules, clock)),
        CallExpression call => call.Arguments.Select(argument => Whole(argument, rules, clock)).DefaultIfEmpty(0).Max(),
        _ => 0,
    };
}
