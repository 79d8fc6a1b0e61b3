using ObserverMetrics.PromQL;

namespace ObserverMetrics.Gen.Manifest.Checking;

/// <summary>Finds a counter whose value is taken as it is, at most summed up.</summary>
internal static class BareCounter
{
    /// <summary>The counter's selector, or null where the expression is none.</summary>
    public static VectorSelector? In(PromQLExpression expression, SeriesCatalog series) => expression switch
    {
        VectorSelector { Name: { } name } selector when series.Find(name)?.Type == SeriesType.Counter => selector,
        ParenthesizedExpression parenthesized => In(parenthesized.Expression, series),
        AggregateExpression { Operator: AggregateOperator.Sum or AggregateOperator.Max or AggregateOperator.Min or AggregateOperator.Avg or AggregateOperator.TopK or AggregateOperator.BottomK } aggregate
            => In(aggregate.Expression, series),
        _ => null,
    };
}
