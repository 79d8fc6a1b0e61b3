using System.Diagnostics;
using ObserverMetrics.Runtime.Recording;

namespace ObserverMetrics.Runtime.Timing;

/// <summary>Measures from its making to its disposal, which must come once: <c>using var timer = …</c>.</summary>
public readonly struct HistogramTimer : IDisposable
{
    private readonly HistogramCell? _cell;
    private readonly long _start;

    internal HistogramTimer(HistogramCell cell)
    {
        _cell = cell;
        _start = Stopwatch.GetTimestamp();
    }

    /// <summary>The time measured so far.</summary>
    public TimeSpan Elapsed => _cell is null ? TimeSpan.Zero : Stopwatch.GetElapsedTime(_start);

    /// <summary>Observes the duration.</summary>
    public void Dispose() => _cell?.Observe(Elapsed);
}
