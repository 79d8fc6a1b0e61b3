namespace ObserverMetrics.PromQL;

/// <summary>A sign before anything but a number, which takes its sign into <see cref="NumberLiteral.Value"/>.</summary>
/// <param name="Operator">The sign.</param>
/// <param name="Expression">The operand.</param>
public sealed record UnaryExpression(UnaryOperator Operator, PromQLExpression Expression) : PromQLExpression
{
    /// <inheritdoc/>
    public bool Equals(UnaryExpression? other) => base.Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => base.GetHashCode();
}
