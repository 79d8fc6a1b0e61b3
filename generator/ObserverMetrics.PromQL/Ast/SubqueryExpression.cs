namespace ObserverMetrics.PromQL;

/// <summary>A subquery: <c>expression[30m:1m]</c>.</summary>
/// <param name="Expression">The instant vector that is evaluated over the range.</param>
/// <param name="Range">The range.</param>
/// <param name="Step">The step; null for the global evaluation interval.</param>
/// <param name="Offset">The offset; negative when it looks ahead.</param>
/// <param name="At">The <c>@</c> modifier.</param>
/// <remarks>See https://prometheus.io/docs/prometheus/latest/querying/basics/#subquery.</remarks>
public sealed record SubqueryExpression(
    PromQLExpression Expression,
    PromQLDuration Range,
    PromQLDuration? Step = null,
    PromQLDuration? Offset = null,
    PromQLAt? At = null) : PromQLExpression
{
    /// <inheritdoc/>
    public bool Equals(SubqueryExpression? other) => base.Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => base.GetHashCode();
}
