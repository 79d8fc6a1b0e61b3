namespace ObserverMetrics.PromQL;

/// <summary>The <c>@</c> modifier.</summary>
/// <param name="Kind">What time it names.</param>
/// <param name="Milliseconds">The time since 1970, for <see cref="PromQLAtKind.Timestamp"/>.</param>
/// <remarks>See https://prometheus.io/docs/prometheus/latest/querying/basics/#modifier.</remarks>
public readonly record struct PromQLAt(PromQLAtKind Kind, long Milliseconds)
{
    /// <summary>The start of the query's range.</summary>
    public static PromQLAt Start => new(PromQLAtKind.Start, 0);

    /// <summary>The end of the query's range.</summary>
    public static PromQLAt End => new(PromQLAtKind.End, 0);

    /// <summary>The Grafana variable that stands for the time, with its sign; <see cref="Milliseconds"/> is then 0.</summary>
    public string? Variable { get; init; }

    /// <summary>Where the time stands in the parsed text.</summary>
    public PromQLSpan Span { get; init; }

    /// <summary>A fixed time.</summary>
    public static PromQLAt Timestamp(long milliseconds) => new(PromQLAtKind.Timestamp, milliseconds);

    /// <summary>Compares the times.</summary>
    public bool Equals(PromQLAt other) =>
        Kind == other.Kind && Milliseconds == other.Milliseconds && string.Equals(Variable, other.Variable, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => (Milliseconds.GetHashCode() * 397) ^ (int)Kind;

    /// <summary>The text behind the sign: <c>start()</c>, <c>1609746000.000</c>.</summary>
    public override string ToString() => Kind switch
    {
        PromQLAtKind.Start => "start()",
        PromQLAtKind.End => "end()",
        _ => Variable ?? TimestampText.Format(Milliseconds),
    };
}
