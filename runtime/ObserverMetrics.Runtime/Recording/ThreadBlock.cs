using System.ComponentModel;
using System.Runtime.CompilerServices;
using ObserverMetrics.Runtime.Recording.Buckets;

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

    /// <summary>Adds one to a counter's series.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Increment(Series<CounterCell> counter, int place)
    {
        if (!TryAdd(counter.WordInMain(place), 1))
            Increment(this, counter, place, 1);
    }

    /// <summary>Adds a number of things to a counter.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="by"/> is negative.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Increment(CounterCell counter, long by) => counter.Increment(by, this);

    /// <summary>Adds a number of things to a counter's series.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="by"/> is negative.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Increment(Series<CounterCell> counter, int place, long by)
    {
        if (!CounterCell.IsSmall(by) || !TryAdd(counter.WordInMain(place), by))
            Increment(this, counter, place, by);
    }

    /// <summary>Adds an amount to a counter.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="by"/> is negative.</exception>
    public void Increment(CounterCell counter, double by) => counter.Increment(by, this);

    /// <summary>Adds an amount to a counter's series.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="by"/> is negative.</exception>
    public void Increment(Series<CounterCell> counter, int place, double by) => counter[place].Increment(by, this);

    /// <summary>Adds an observation to a histogram; NaN is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Observe(HistogramCell histogram, double value) => histogram.Observe(value, this);

    /// <summary>Adds an observation to a histogram's series; NaN is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Observe(Series<HistogramCell> histogram, int place, double value)
    {
        if (!TryObserve(histogram.Group, histogram.WordInMain(place), value))
            Observe(this, histogram, place, value);
    }

    /// <summary>Adds a duration as seconds to a histogram.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Observe(HistogramCell histogram, TimeSpan duration) => histogram.Observe(duration.TotalSeconds, this);

    /// <summary>Adds a duration as seconds to a histogram's series.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Observe(Series<HistogramCell> histogram, int place, TimeSpan duration) => Observe(histogram, place, duration.TotalSeconds);

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

    /// <summary>Adds an observation to a bucket's words in the main chunk; false for NaN, and where it has no such words.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool TryObserve(double[] bounds, int firstWord, double value)
    {
        // Only NaN is not; this is one branch, where the question for NaN is two.
        if (!(value >= double.NegativeInfinity))
            return false;

        // Where the words are not in the main chunk the sum overflows, into no index either.
        var (main, word) = (Main, unchecked(firstWord + BucketBounds.WordIn(bounds, value)));
        if ((uint)word >= (uint)main.Length)
            return false;

        BucketWords.Add(ref main[word], value);
        return true;
    }

    // Static: what gives its address away lies in memory, and no longer in a register.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Increment(ThreadBlock block, Series<CounterCell> counter, int place, long by)
    {
        var cell = counter[place];
        cell.Increment(by, block);
        counter.Remember(place, cell.WordInMain);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Observe(ThreadBlock block, Series<HistogramCell> histogram, int place, double value)
    {
        var cell = histogram[place];
        cell.Observe(value, block);
        histogram.Remember(place, cell.WordInMain);
    }

    // Volatile only for the readers, and because in a 32-bit process a plain write would not be atomic.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Add(ref long word, long by) => Volatile.Write(ref word, word + by);
}
