using ObserverMetrics.Runtime.Recording;

namespace ObserverMetrics.Runtime.Timing;

/// <summary>Holds a gauge up by one until its disposal, which must come once: <c>using var tracker = …</c>.</summary>
public readonly struct GaugeTracker : IDisposable
{
    private readonly GaugeCell? _cell;

    internal GaugeTracker(GaugeCell cell)
    {
        _cell = cell;
        cell.Add(1);
    }

    /// <summary>Takes the one away again.</summary>
    public void Dispose() => _cell?.Add(-1);
}
