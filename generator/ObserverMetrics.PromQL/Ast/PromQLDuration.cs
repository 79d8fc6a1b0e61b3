namespace ObserverMetrics.PromQL;

/// <summary>A duration: of a range, a step or an offset.</summary>
/// <param name="Milliseconds">The length; negative only in an offset that looks ahead.</param>
/// <remarks>See https://prometheus.io/docs/prometheus/latest/querying/basics/#float-literals-and-time-durations.</remarks>
public readonly record struct PromQLDuration(long Milliseconds)
{
    /// <summary>The Grafana variable that stands for the duration, with its sign and unit; <see cref="Milliseconds"/> is then 0.</summary>
    public string? Variable { get; init; }

    /// <summary>Arithmetic that gives the duration, such as <c>5m * 2</c>, since Prometheus 3.14; <see cref="Milliseconds"/> is then 0.</summary>
    public string? Arithmetic { get; init; }

    /// <summary>Where the duration stands in the parsed text.</summary>
    public PromQLSpan Span { get; init; }

    /// <summary>A duration of whole seconds.</summary>
    public static PromQLDuration FromSeconds(long seconds) => new(seconds * 1000);

    /// <summary>A duration that a Grafana variable stands for.</summary>
    public static PromQLDuration FromVariable(string variable) => new(0) { Variable = variable };

    /// <summary>Whether the length is only known when the expression is evaluated.</summary>
    public bool IsDynamic => Variable is not null || Arithmetic is not null;

    /// <summary>Compares the lengths, variables and arithmetic.</summary>
    public bool Equals(PromQLDuration other) =>
        Milliseconds == other.Milliseconds
        && string.Equals(Variable, other.Variable, StringComparison.Ordinal)
        && string.Equals(Arithmetic, other.Arithmetic, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => Milliseconds.GetHashCode() ^ StringComparer.Ordinal.GetHashCode(Variable ?? Arithmetic ?? string.Empty);

    /// <summary>The text as Prometheus prints it: <c>1h30m</c>.</summary>
    public override string ToString() => Variable ?? Arithmetic ?? DurationText.Format(Milliseconds);
}
