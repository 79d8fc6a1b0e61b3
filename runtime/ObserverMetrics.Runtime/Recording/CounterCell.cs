using ObserverMetrics.Runtime.Summaries;
using Prometheus;

namespace ObserverMetrics.Runtime.Recording;

/// <summary>One series of a counter.</summary>
public sealed class CounterCell : ICell
{
    private readonly Counter.Child _child;

    internal CounterCell(Counter.Child child) => _child = child;

    /// <summary>The total.</summary>
    public double Value => _child.Value;

    /// <summary>Adds one.</summary>
    public void Increment() => _child.Inc();

    /// <summary>Adds a number of things.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="by"/> is negative.</exception>
    public void Increment(long by)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(by);
        _child.Inc(by);
    }

    /// <summary>Adds an amount.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="by"/> is negative.</exception>
    public void Increment(double by)
    {
        // Written so that NaN passes, as it does in prometheus-net.
        if (by < 0)
            throw new ArgumentOutOfRangeException(nameof(by), by, "A counter only goes up.");

        _child.Inc(by);
    }

    /// <inheritdoc/>
    public double? Read(SeriesPart part) => Value;

    internal void RaiseTo(double total) => _child.IncTo(total);
}
