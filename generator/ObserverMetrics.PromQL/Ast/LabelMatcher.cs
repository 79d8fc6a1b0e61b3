namespace ObserverMetrics.PromQL;

/// <summary>A matcher of a selector: <c>code=~"5.."</c>.</summary>
/// <param name="Name">The label's name, without quotes.</param>
/// <param name="Operator">How the value is compared.</param>
/// <param name="Value">The text, or the regular expression (RE2, anchored at both ends), as in <see cref="StringLiteral.Value"/>.</param>
/// <remarks>See https://prometheus.io/docs/prometheus/latest/querying/basics/#instant-vector-selectors.</remarks>
public sealed record LabelMatcher(string Name, MatchOperator Operator, string Value)
{
    /// <summary>Where the matcher stands.</summary>
    public PromQLSpan Span { get; init; }

    /// <summary>Where the label's name stands.</summary>
    public PromQLSpan NameSpan { get; init; }

    /// <summary>Where the value stands, with its quotes.</summary>
    public PromQLSpan ValueSpan { get; init; }

    /// <summary>The value as written, where it has escapes; otherwise null.</summary>
    internal string? Escaped { get; init; }

    /// <summary>The place in the parsed text of the character at <paramref name="index"/> of <see cref="Value"/>.</summary>
    public int SourceOffset(int index) => StringUnquoter.SourceOffset(ValueSpan.Start, Escaped, index);

    /// <summary>Compares name, operator and value.</summary>
    public bool Equals(LabelMatcher? other) =>
        other is not null
        && Operator == other.Operator
        && string.Equals(Name, other.Name, StringComparison.Ordinal)
        && string.Equals(Value, other.Value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() =>
        (((StringComparer.Ordinal.GetHashCode(Name) * 397) ^ StringComparer.Ordinal.GetHashCode(Value)) * 397) ^ (int)Operator;
}
