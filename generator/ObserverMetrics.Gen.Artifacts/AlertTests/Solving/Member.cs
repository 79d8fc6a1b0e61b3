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
/// <param name="family">The family, which says how the samples move.</param>
/// <param name="labels">Its labels, without the name and <c>le</c>.</param>
internal sealed class Member(MetricFamily family, LabelSet labels)
{
    /// <summary>The family's name.</summary>
    public string Family { get; } = family.Name;

    /// <summary>How its samples move.</summary>
    public InputKind Kind { get; } = family.Kind;

    public LabelSet Labels { get; } = labels;

    /// <summary>A histogram's upper bounds, without +Inf.</summary>
    public IReadOnlyList<decimal> Bounds { get; } = family.Bounds;

    /// <summary>Its value (of a gauge) while nothing happens, or null where none is usual.</summary>
    public decimal? Usual { get; } = family.Usual;
}
