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
    private readonly int _word;

    /// <param name="cell">The series.</param>
    /// <param name="value">The value.</param>
    /// <param name="bucket">Its bucket; below zero for none.</param>
    /// <param name="word">The bucket's first word in the main chunk; of no index where it is not there.</param>
    internal Observation(HistogramCell cell, double value, int bucket, int word)
    {
        _cell = cell;
        _value = value;
        _bucket = bucket;
        _word = word;
    }

    /// <summary>Adds it to a block.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Record(ThreadBlock block) => _cell.Add(_value, _bucket, _word, block);
}
