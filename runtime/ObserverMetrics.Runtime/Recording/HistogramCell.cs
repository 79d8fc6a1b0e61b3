using ObserverMetrics.Runtime.Summaries;
using ObserverMetrics.Runtime.Timing;
using Prometheus;

namespace ObserverMetrics.Runtime.Recording;

/// <summary>One series of a histogram.</summary>
public sealed class HistogramCell : ICell
{
    private readonly Histogram.Child _child;

    internal HistogramCell(Histogram.Child child) => _child = child;

    /// <summary>The sum of all observations.</summary>
    public double Sum => _child.Sum;

    /// <summary>The number of observations.</summary>
    public long Count => _child.Count;

    /// <summary>Adds an observation; NaN is none.</summary>
    public void Observe(double value) => _child.Observe(value);

    /// <summary>Adds a duration as seconds.</summary>
    public void Observe(TimeSpan duration) => _child.Observe(duration.TotalSeconds);

    /// <summary>Starts to measure a duration, which is observed when the result is disposed.</summary>
    public HistogramTimer Measure() => new(this);

    /// <inheritdoc/>
    public double? Read(SeriesPart part) => part == SeriesPart.Sum ? Sum : Count;
}
