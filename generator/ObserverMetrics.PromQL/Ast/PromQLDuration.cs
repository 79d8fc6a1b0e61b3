namespace ObserverMetrics.PromQL;

/// <summary>A duration: of a range, a step or an offset.</summary>
/// <param name="Milliseconds">The length; negative only in an offset that looks ahead.</param>
/// <remarks>See https://prometheus.io/docs/prometheus/latest/querying/basics/#float-literals-and-time-durations.</remarks>
public readonly record struct PromQLDuration(long Milliseconds)
{
    /// <summary>The Grafana variable that stands for the duration, with its sign and unit; <see cref="Milliseconds"/> is then 0.</summary>
    public string? Variable { get; init; }

    /// <summary>Where the duration stands in the parsed text.</summary>
    public PromQLSpan Span { get; init; }

    /// <summary>A duration of whole seconds.</summary>
    public static PromQLDuration FromSeconds(long seconds) => new(seconds * 1000);

    /// <summary>A duration that a Grafana variable stands for.</summary>
    public static PromQLDuration FromVariable(string variable) => new(0) { Variable = variable };

    /// <summary>Compares the lengths and variables.</summary>
    public bool Equals(PromQLDuration other) =>
        Milliseconds == other.Milliseconds && string.Equals(Variable, other.Variable, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => Milliseconds.GetHashCode() ^ (Variable is null ? 0 : StringComparer.Ordinal.GetHashCode(Variable));

    /// <summary>The text as Prometheus prints it: <c>1h30m</c>.</summary>
    public override string ToString() => Variable ?? DurationText.Format(Milliseconds);
}
