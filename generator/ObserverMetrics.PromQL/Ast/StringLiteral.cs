namespace ObserverMetrics.PromQL;

/// <summary>A string in double, single or back quotes.</summary>
/// <param name="Value">
/// The text without quotes and escapes. A byte that is no UTF-8, which only an escape can give (<c>"\xff"</c>), is the lone surrogate U+DC00 + byte.
/// </param>
/// <remarks>See https://prometheus.io/docs/prometheus/latest/querying/basics/#string-literals.</remarks>
public sealed record StringLiteral(string Value) : PromQLExpression
{
    /// <summary>The literal as written, where it has escapes; otherwise null.</summary>
    internal string? Escaped { get; init; }

    /// <summary>The place in the parsed text of the character at <paramref name="index"/> of <see cref="Value"/>.</summary>
    public int SourceOffset(int index) => StringUnquoter.SourceOffset(Span.Start, Escaped, index);

    /// <inheritdoc/>
    public bool Equals(StringLiteral? other) => base.Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => base.GetHashCode();
}
