using System.ComponentModel;

namespace ObserverMetrics.Runtime;

/// <content>The arithmetic of summaries. What has no value makes what is computed from it have none.</content>
public abstract partial class MetricsSource
{
    /// <summary>The value, or null for NaN and the infinities, which JSON does not have.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected static double? Finite(double? value) => value is { } number && double.IsFinite(number) ? number : null;

    /// <summary>The quotient, or null for a division by zero.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected static double? Divide(double? left, double? right) => right == 0 ? null : left / right;

    /// <summary>The remainder with the sign of <paramref name="left"/>, or null for a division by zero.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected static double? Modulo(double? left, double? right) => right == 0 ? null : left % right;

    /// <summary>The nearest multiple of <paramref name="to"/>, halves upwards, as Prometheus's <c>round</c>.</summary>
    /// <remarks>Like there (<see href="https://prometheus.io/docs/prometheus/latest/querying/functions/#round"/>) by the inverse, which keeps 0.001 from giving 0.33299999999999996.</remarks>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected static double? Round(double? value, double? to) =>
        Divide(1, to) is { } inverse && value is { } number ? Math.Floor((number * inverse) + 0.5) / inverse : null;

    /// <summary>The value without its sign.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected static double? Abs(double? value) => value is { } number ? Math.Abs(number) : null;

    /// <summary>The value, but at least <paramref name="min"/>.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected static double? ClampMin(double? value, double? min) => value is { } a && min is { } b ? Math.Max(a, b) : null;

    /// <summary>The value, but at most <paramref name="max"/>.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected static double? ClampMax(double? value, double? max) => value is { } a && max is { } b ? Math.Min(a, b) : null;
}
