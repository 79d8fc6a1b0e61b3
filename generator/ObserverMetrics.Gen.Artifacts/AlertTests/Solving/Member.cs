using ObserverMetrics.Gen.Artifacts.AlertTests.Evaluation;

namespace ObserverMetrics.Gen.Artifacts.AlertTests.Solving;

/// <summary>How the samples of a family move while nothing happens.</summary>
internal enum InputKind
{
    /// <summary>Stays.</summary>
    Gauge,

    /// <summary>Grows evenly.</summary>
    Counter,

    /// <summary>Grows or shrinks evenly.</summary>
    Trend,

    /// <summary>Counts observations of two neighbouring buckets evenly.</summary>
    Histogram,

    /// <summary>Follows the clock.</summary>
    Clock,
}

/// <summary>One set of labels of a metric family: a series, or all the series of a histogram.</summary>
/// <param name="Family">The family's name.</param>
/// <param name="Kind">How its samples move.</param>
/// <param name="Labels">Its labels, without the name and <c>le</c>.</param>
/// <param name="Bounds">A histogram's upper bounds, without +Inf.</param>
/// <param name="Usual">Its value (of a gauge) while nothing happens, or null where none is usual.</param>
internal sealed record Member(string Family, InputKind Kind, LabelSet Labels, IReadOnlyList<decimal> Bounds, decimal? Usual)
{
    public bool Equals(Member? other) => other is not null && Family == other.Family && Labels.Equals(other.Labels);

    public override int GetHashCode() => (StringComparer.Ordinal.GetHashCode(Family) * 397) ^ Labels.GetHashCode();
}
