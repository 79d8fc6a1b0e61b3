using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace ObserverMetrics.Runtime.Recording;

/// <summary>An observation whose bucket has been found, so that a block is taken for a few writes only.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct Observation
{
    private readonly HistogramCell _cell;
    private readonly double _value;
    private readonly int _bucket;

    internal Observation(HistogramCell cell, double value, int bucket)
    {
        _cell = cell;
        _value = value;
        _bucket = bucket;
    }

    /// <summary>Adds it to a block.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Record(ThreadBlock block) => _cell.Add(_value, _bucket, block);
}
