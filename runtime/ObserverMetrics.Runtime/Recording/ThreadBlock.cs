using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace ObserverMetrics.Runtime.Recording;

/// <summary>Memory of a registry's cells that the running thread alone may write; found once, for several recordings. A <c>ref struct</c>, because it must not leave the thread.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct ThreadBlock
{
    /// <param name="main">Its copy of the main chunk; empty before it has one.</param>
    internal ThreadBlock(long[] main) => Main = main;

    /// <summary>Its copy of the main chunk; empty before it has one.</summary>
    internal long[] Main { get; }

    /// <summary>Adds one to a counter.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Increment(CounterCell counter) => counter.Increment(this);

    /// <summary>Adds a number of things to a counter.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="by"/> is negative.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Increment(CounterCell counter, long by) => counter.Increment(by, this);

    /// <summary>Adds an amount to a counter.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="by"/> is negative.</exception>
    public void Increment(CounterCell counter, double by) => counter.Increment(by, this);

    /// <summary>Adds an observation to a histogram; NaN is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Observe(HistogramCell histogram, double value) => histogram.Observe(value, this);

    /// <summary>Adds a duration as seconds to a histogram.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Observe(HistogramCell histogram, TimeSpan duration) => histogram.Observe(duration.TotalSeconds, this);

    /// <summary>Adds to a word of the main chunk; false where it has no such word.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool TryAdd(int word, long by)
    {
        var main = Main;
        if ((uint)word >= (uint)main.Length)
            return false;

        Add(ref main[word], by);
        return true;
    }

    // Volatile only for the readers, and because in a 32-bit process a plain write would not be atomic.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Add(ref long word, long by) => Volatile.Write(ref word, word + by);
}
