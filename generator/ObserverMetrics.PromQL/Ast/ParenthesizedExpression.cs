namespace ObserverMetrics.PromQL;

/// <summary>An expression in parentheses.</summary>
/// <param name="Expression">What stands between them.</param>
public sealed record ParenthesizedExpression(PromQLExpression Expression) : PromQLExpression
{
    /// <inheritdoc/>
    public bool Equals(ParenthesizedExpression? other) => base.Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => base.GetHashCode();
}
