namespace ObserverMetrics.PromQL;

/// <summary>The clause of a binary operation that says which elements meet.</summary>
/// <param name="Labels">The labels of <c>on</c> or <c>ignoring</c>.</param>
/// <param name="On">Whether the clause is <c>on</c>, not <c>ignoring</c>.</param>
/// <param name="Cardinality">How many elements may meet.</param>
/// <param name="Include">The labels of <c>group_left</c> or <c>group_right</c>: those taken from the "one" side.</param>
/// <remarks>See https://prometheus.io/docs/prometheus/latest/querying/operators/#vector-matching.</remarks>
public sealed record VectorMatching(
    IReadOnlyList<GroupingLabel> Labels,
    bool On,
    MatchCardinality Cardinality,
    IReadOnlyList<GroupingLabel> Include)
{
    /// <summary>A clause without grouping.</summary>
    public VectorMatching(IReadOnlyList<GroupingLabel> labels, bool on)
        : this(labels, on, MatchCardinality.OneToOne, [])
    {
    }

    /// <summary>Where the clause stands, from <c>on</c> or <c>ignoring</c> on.</summary>
    public PromQLSpan Span { get; init; }

    /// <summary>Compares all but the places.</summary>
    public bool Equals(VectorMatching? other) =>
        other is not null && On == other.On && Cardinality == other.Cardinality
        && Labels.SequenceEqual(other.Labels) && Include.SequenceEqual(other.Include);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = (On ? 1 : 0) ^ ((int)Cardinality << 1);
        foreach (var label in Labels)
            hash = (hash * 397) ^ label.GetHashCode();
        foreach (var label in Include)
            hash = (hash * 397) ^ label.GetHashCode();
        return hash;
    }
}
