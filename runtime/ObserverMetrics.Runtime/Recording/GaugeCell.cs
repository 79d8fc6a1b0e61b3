using ObserverMetrics.Runtime.Summaries;
using ObserverMetrics.Runtime.Timing;
using Prometheus;

namespace ObserverMetrics.Runtime.Recording;

/// <summary>One series of a gauge; it appears with its first value.</summary>
public sealed class GaugeCell : ICell
{
    private readonly Gauge.Child _child;
    private volatile bool _hasValue;

    internal GaugeCell(Gauge.Child child) => _child = child;

    /// <summary>The value, or null before the first one.</summary>
    public double? Value => _hasValue ? _child.Value : null;

    /// <summary>Sets the value.</summary>
    public void Set(double value)
    {
        _child.Set(value);
        _hasValue = true;
    }

    /// <summary>Sets the value to a time, in seconds since 1970.</summary>
    public void Set(DateTimeOffset value) => Set((value - DateTimeOffset.UnixEpoch).TotalSeconds);

    /// <summary>Adds to the value; a gauge without one starts at zero.</summary>
    public void Add(double by)
    {
        _child.Inc(by);
        _hasValue = true;
    }

    /// <summary>Adds one now and takes it away when the result is disposed.</summary>
    public GaugeTracker Track() => new(this);

    /// <inheritdoc/>
    public double? Read(SeriesPart part) => Value;

    /// <summary>Takes the series out of the exposition until its next value.</summary>
    internal void Hide()
    {
        _hasValue = false;
        _child.Unpublish();
    }
}
