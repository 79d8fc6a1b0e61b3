namespace ObserverMetrics.PromQL;

/// <summary>A binary operation.</summary>
/// <param name="Left">The left operand.</param>
/// <param name="Operator">The operator.</param>
/// <param name="Right">The right operand.</param>
/// <param name="ReturnBool">Whether the modifier <c>bool</c> is there: a comparison then gives 0 or 1 and filters nothing.</param>
/// <param name="Matching">The clause <c>on</c> or <c>ignoring</c>; null where there is none.</param>
/// <remarks>See https://prometheus.io/docs/prometheus/latest/querying/operators/#binary-operators.</remarks>
public sealed record BinaryExpression(
    PromQLExpression Left,
    BinaryOperator Operator,
    PromQLExpression Right,
    bool ReturnBool = false,
    VectorMatching? Matching = null) : PromQLExpression
{
    /// <summary>Where the operator stands.</summary>
    public PromQLSpan OperatorSpan { get; init; }

    /// <inheritdoc/>
    public bool Equals(BinaryExpression? other) => base.Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => base.GetHashCode();
}
