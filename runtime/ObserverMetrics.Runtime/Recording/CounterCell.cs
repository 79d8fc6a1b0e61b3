using System.Runtime.CompilerServices;
using ObserverMetrics.Runtime.Recording.Blocks;
using ObserverMetrics.Runtime.Recording.Folding;
using ObserverMetrics.Runtime.Summaries;
using Prometheus;

namespace ObserverMetrics.Runtime.Recording;

/// <summary>One series of a counter.</summary>
/// <remarks>
/// It starts with one word for all threads, which a single thread increments faster than it finds its own block. When a look at
/// it, once in a thousand increments, sees another thread write, the cell moves to words that threads own. The total is the
/// sum of both, so that nothing has to be carried over.
/// </remarks>
public sealed class CounterCell : ICell, IFolded
{
    private const long LookMask = 1023;

    // Larger amounts are added as floating-point numbers, so that the whole ones cannot overflow.
    private const long LargestWhole = 1L << 32;

    private readonly Counter.Child _child;
    private readonly BlockMemory _memory;
    private readonly bool _takesExemplars;
    private readonly OwnedWords _owned;
    private OwnedFraction? _fraction;
    private double _raisedTo;
    private bool _isShared;
    private PaddedWord _shared;

    /// <param name="child">Where the total goes.</param>
    /// <param name="memory">Where the cell gets its words.</param>
    /// <param name="takesExemplars">Whether each recording goes to the child at once, which takes an exemplar from the current activity.</param>
    internal CounterCell(Counter.Child child, BlockMemory memory, bool takesExemplars = false)
    {
        _child = child;
        _memory = memory;
        _takesExemplars = takesExemplars;
        _owned = takesExemplars ? OwnedWords.None : memory.Allocate(1);
        _isShared = !takesExemplars;
    }

    /// <summary>The total.</summary>
    public double Value => _takesExemplars ? _child.Value : Math.Max(Recorded(), Volatile.Read(ref _raisedTo));

    /// <summary>Whether all threads still share one word.</summary>
    internal bool IsShared => _isShared;

    /// <summary>Adds one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Increment()
    {
        if (!_isShared)
            IncrementOwned(1);
        else if ((Interlocked.Increment(ref _shared.Value) & LookMask) == 0)
            LookForOthers();
    }

    /// <summary>Adds one to a block.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Increment(ThreadBlock block)
    {
        if (!_owned.TryAdd(1, block))
            IncrementElsewhere(1, block);
    }

    /// <summary>Adds a number of things.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="by"/> is negative.</exception>
    public void Increment(long by)
    {
        if ((ulong)by > LargestWhole)
            IncrementFraction(by);
        else if (!_isShared)
            IncrementOwned(by);
        else if (IsTimeToLook(Interlocked.Add(ref _shared.Value, by)))
            LookForOthers();
    }

    /// <summary>Adds a number of things to a block.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="by"/> is negative.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Increment(long by, ThreadBlock block)
    {
        if ((ulong)by > LargestWhole || !_owned.TryAdd(by, block))
            IncrementElsewhere(by, block);
    }

    /// <summary>Adds an amount.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="by"/> is negative.</exception>
    public void Increment(double by)
    {
        var whole = (long)by;
        if (whole == by && (ulong)whole <= LargestWhole)
            Increment(whole);
        else
            IncrementFraction(by);
    }

    /// <summary>Adds an amount to a block.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="by"/> is negative.</exception>
    public void Increment(double by, ThreadBlock block)
    {
        var whole = (long)by;
        if (whole == by && (ulong)whole <= LargestWhole)
            Increment(whole, block);
        else
            IncrementFraction(by, block);
    }

    /// <inheritdoc/>
    public double? Read(SeriesPart part) => Value;

    internal void RaiseTo(double total)
    {
        var seen = Volatile.Read(ref _raisedTo);
        while (!(seen >= total))
        {
            var found = Interlocked.CompareExchange(ref _raisedTo, total, seen);
            if (found.Equals(seen))
                return;

            seen = found;
        }
    }

    void IFolded.Touch() => _ = (Volatile.Read(ref _shared.Value), _child.GetType());

    void IFolded.Fold() => _child.IncTo(Value);

    private double Recorded()
    {
        var whole = Volatile.Read(ref _shared.Value) + _owned.Total();
        return _fraction is { } fraction ? whole + fraction.Total() : whole;
    }

    private void IncrementOwned(long by)
    {
        var block = _memory.Gate.TakeOwn();
        if (!_owned.TryAdd(by, block))
            IncrementElsewhere(by, block);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void IncrementElsewhere(long by, ThreadBlock block)
    {
        if ((ulong)by > LargestWhole)
            IncrementFraction(by, block);
        else if (_takesExemplars)
            _child.Inc(by);
        else
            _owned.Add(by, block);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void IncrementFraction(double by)
    {
        var block = _memory.Gate.Take();
        IncrementFraction(by, block);
        block.Release();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void IncrementFraction(double by, ThreadBlock block)
    {
        // Written so that NaN passes, as it does in prometheus-net.
        if (by < 0)
            throw new ArgumentOutOfRangeException(nameof(by), by, "A counter only goes up.");

        if (_takesExemplars)
            _child.Inc(by);
        else
            (_fraction ?? MakeFraction()).Add(by, block);
    }

    private OwnedFraction MakeFraction()
    {
        var made = new OwnedFraction(_memory);
        return Interlocked.CompareExchange(ref _fraction, made, null) ?? made;
    }

    // Amounts may all be multiples of a power of two: the multiplication brings every bit of the total to the top.
    private static bool IsTimeToLook(long total) => (ulong)(total * -7046029254386353131) <= ulong.MaxValue >> 10;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void LookForOthers()
    {
        var seen = Volatile.Read(ref _shared.Value);
        Thread.SpinWait(2);
        if (Volatile.Read(ref _shared.Value) != seen)
            _isShared = false;
    }
}
