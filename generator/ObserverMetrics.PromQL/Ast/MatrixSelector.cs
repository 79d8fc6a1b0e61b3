namespace ObserverMetrics.PromQL;

/// <summary>A range vector selector: <c>name[5m]</c>.</summary>
/// <param name="Vector">The selector; it also carries the offset and the <c>@</c> modifier that are written behind the range.</param>
/// <param name="Range">The range.</param>
/// <remarks>See https://prometheus.io/docs/prometheus/latest/querying/basics/#range-vector-selectors.</remarks>
public sealed record MatrixSelector(VectorSelector Vector, PromQLDuration Range) : PromQLExpression
{
    /// <inheritdoc/>
    public bool Equals(MatrixSelector? other) => base.Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => base.GetHashCode();
}
