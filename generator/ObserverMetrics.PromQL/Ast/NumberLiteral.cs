namespace ObserverMetrics.PromQL;

/// <summary>A number: <c>1.5</c>, <c>0x1F</c>, <c>Inf</c>, and, in Prometheus 3, a duration used as a number of seconds.</summary>
/// <param name="Value">The value; negative for a literal with a sign before it.</param>
/// <remarks>See https://prometheus.io/docs/prometheus/latest/querying/basics/#float-literals-and-time-durations.</remarks>
public sealed record NumberLiteral(double Value) : PromQLExpression
{
    /// <summary>Whether the number was written as a duration (<c>5m</c>), which needs Prometheus 3.</summary>
    public bool IsDuration { get; init; }

    /// <summary>The Grafana variable that stands for the number, with its sign; <see cref="Value"/> is then not a number.</summary>
    public string? Variable { get; init; }

    /// <inheritdoc/>
    public bool Equals(NumberLiteral? other) => base.Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => base.GetHashCode();
}
