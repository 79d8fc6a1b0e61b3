namespace ObserverMetrics.PromQL;

/// <summary>An instant vector selector: <c>name{label="value"} @ 1 offset 5m</c>.</summary>
/// <param name="Name">The metric name before the braces (or, quoted, alone within them); null when there is none.</param>
/// <param name="Matchers">The matchers in the order they were written, without one for <paramref name="Name"/>.</param>
/// <param name="Offset">The offset; negative when it looks ahead.</param>
/// <param name="At">The <c>@</c> modifier.</param>
/// <remarks>See https://prometheus.io/docs/prometheus/latest/querying/basics/#instant-vector-selectors.</remarks>
public sealed record VectorSelector(
    string? Name,
    IReadOnlyList<LabelMatcher> Matchers,
    PromQLDuration? Offset = null,
    PromQLAt? At = null) : PromQLExpression
{
    /// <summary>A selector of all series of a metric.</summary>
    public VectorSelector(string name)
        : this(name, [])
    {
    }

    /// <summary>Where the name stands (with its quotes, when it is quoted); empty when there is none.</summary>
    public PromQLSpan NameSpan { get; init; }

    /// <inheritdoc/>
    public bool Equals(VectorSelector? other) => base.Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => base.GetHashCode();
}
