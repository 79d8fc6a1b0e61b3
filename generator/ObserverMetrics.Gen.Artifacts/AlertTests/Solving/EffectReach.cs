using ObserverMetrics.Gen.Artifacts.AlertTests.Simulation;
using ObserverMetrics.PromQL;

namespace ObserverMetrics.Gen.Artifacts.AlertTests.Solving;

/// <summary>How long a sample has an effect on an expression: its windows and offsets, those of recordings included.</summary>
internal sealed class EffectReach(ParsedRules rules, TestClock clock)
{
    // A window of a week would make a test of weeks. With some hours of history it may do as well: the simulation tells.
    private const long Longest = 2 * 24 * 3600 * 1000L;
    private const long InsteadOfLonger = 2 * 3600 * 1000L;

    private readonly Dictionary<string, long> _recordings = new(StringComparer.Ordinal);

    /// <summary>Milliseconds; some hours where it is more than two days.</summary>
    public long Of(PromQLExpression expression) =>
        Whole(expression) is <= Longest and var reach ? reach : InsteadOfLonger;

    private long Whole(PromQLExpression expression) => expression switch
    {
        VectorSelector selector => Math.Abs(selector.Offset?.Milliseconds ?? 0)
            + (selector.Name is { } name && rules.Recording(name) is { } recording ? Whole(name, recording) + clock.Step : 0),
        MatrixSelector matrix => matrix.Range.Milliseconds + Whole(matrix.Vector),
        SubqueryExpression subquery => subquery.Range.Milliseconds + Math.Abs(subquery.Offset?.Milliseconds ?? 0) + Whole(subquery.Expression),
        ParenthesizedExpression parenthesized => Whole(parenthesized.Expression),
        UnaryExpression unary => Whole(unary.Expression),
        AggregateExpression aggregate => Whole(aggregate.Expression),
        BinaryExpression binary => Math.Max(Whole(binary.Left), Whole(binary.Right)),
        CallExpression call => call.Arguments.Select(argument => Whole(argument)).DefaultIfEmpty(0).Max(),
        _ => 0,
    };

    private long Whole(string name, PromQLExpression recording) =>
        _recordings.TryGetValue(name, out var known) ? known : _recordings[name] = Whole(recording);
}
