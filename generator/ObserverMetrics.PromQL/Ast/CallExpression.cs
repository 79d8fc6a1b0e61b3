namespace ObserverMetrics.PromQL;

/// <summary>A call of a function.</summary>
/// <param name="Function">The function's name.</param>
/// <param name="Arguments">The arguments.</param>
/// <remarks>See https://prometheus.io/docs/prometheus/latest/querying/functions/.</remarks>
public sealed record CallExpression(string Function, IReadOnlyList<PromQLExpression> Arguments) : PromQLExpression
{
    /// <summary>A call with the given arguments.</summary>
    public CallExpression(string function, params PromQLExpression[] arguments)
        : this(function, (IReadOnlyList<PromQLExpression>)arguments)
    {
    }

    /// <summary>Where the name stands.</summary>
    public PromQLSpan NameSpan { get; init; }

    /// <summary>The function's entry in <see cref="PromQLFunctions"/>; null when the name is unknown.</summary>
    public PromQLFunction? Definition => PromQLFunctions.Find(Function);

    /// <inheritdoc/>
    public bool Equals(CallExpression? other) => base.Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => base.GetHashCode();
}
