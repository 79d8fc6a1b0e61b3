namespace ObserverMetrics.PromQL;

/// <summary>
/// A PromQL expression: immutable, built by the parser or by code.
/// </summary>
/// <remarks>
/// Two expressions are equal when they are of the same kind and <see cref="PromQLPrinter.PrintLossless"/> gives the same text for both.
/// Hence spans, white space, comments, spellings of numbers (<c>1.0</c>, <c>1</c>) and the order of label matchers make no difference.
/// See https://prometheus.io/docs/prometheus/latest/querying/basics/.
/// </remarks>
public abstract record PromQLExpression
{
    private protected PromQLExpression()
    {
    }

    /// <summary>Where the expression stands in the parsed text; empty when it was built by code.</summary>
    public PromQLSpan Span { get; init; }

    /// <summary>Compares the lossless texts.</summary>
    public virtual bool Equals(PromQLExpression? other) =>
        other is not null
        && (ReferenceEquals(this, other) || string.Equals(PromQLPrinter.PrintLossless(this), PromQLPrinter.PrintLossless(other), StringComparison.Ordinal));

    /// <summary>The hash of the lossless text.</summary>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(PromQLPrinter.PrintLossless(this));

    /// <summary>The canonical text.</summary>
    public sealed override string ToString() => PromQLPrinter.Print(this);
}
