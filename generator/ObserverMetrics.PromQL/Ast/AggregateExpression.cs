namespace ObserverMetrics.PromQL;

/// <summary>An aggregation: <c>sum by (job) (x)</c>, <c>topk(3, x)</c>.</summary>
/// <param name="Operator">The aggregation operator.</param>
/// <param name="Expression">The vector that is aggregated.</param>
/// <param name="Parameter">The first argument of <c>topk</c>, <c>bottomk</c>, <c>quantile</c> and <c>count_values</c>; otherwise null.</param>
/// <param name="Grouping">The labels of the clause <c>by</c> or <c>without</c>.</param>
/// <param name="Without">Whether the clause is <c>without</c>.</param>
/// <remarks>See https://prometheus.io/docs/prometheus/latest/querying/operators/#aggregation-operators.</remarks>
public sealed record AggregateExpression(
    AggregateOperator Operator,
    PromQLExpression Expression,
    PromQLExpression? Parameter,
    IReadOnlyList<GroupingLabel> Grouping,
    bool Without = false) : PromQLExpression
{
    /// <summary>An aggregation over all labels.</summary>
    public AggregateExpression(AggregateOperator @operator, PromQLExpression expression)
        : this(@operator, expression, null, [])
    {
    }

    /// <summary>Where the operator's name stands.</summary>
    public PromQLSpan OperatorSpan { get; init; }

    /// <inheritdoc/>
    public bool Equals(AggregateExpression? other) => base.Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => base.GetHashCode();
}
