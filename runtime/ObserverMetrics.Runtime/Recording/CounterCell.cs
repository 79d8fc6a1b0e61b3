using System.Runtime.CompilerServices;
using ObserverMetrics.Runtime.Recording.Blocks;
using ObserverMetrics.Runtime.Recording.Folding;
using ObserverMetrics.Runtime.Summaries;
using Prometheus;

namespace ObserverMetrics.Runtime.Recording;

/// <summary>One series of a counter.</summary>
/// <remarks>
/// While it is recorded rarely it has no memory of its own. Then it starts with one word for all threads, which a single thread
/// increments faster than it finds its own block. When a look at it, once in a thousand increments, sees another thread write,
/// the cell moves to words that threads own. The total is the sum of all, so that nothing has to be carried over.
/// </remarks>
public sealed class CounterCell : ICell, IFolded
{
    private const long LookMask = 1023;

    // Larger amounts are added as floating-point numbers, so that the whole ones cannot overflow.
    private const long LargestWhole = 1L << 32;

    private readonly bool _takesExemplars;
    private Counter.Child _child = null!;
    private CellMemory _memory;
    private OwnedFraction? _fraction;
    private long _brought;
    private double _broughtFraction;
    private bool _isShared;
    private PaddedWord _shared;

    /// <param name="memory">Where the cell gets its words.</param>
    /// <param name="folded">Those whose words are brought at a scrape.</param>
    /// <param name="takesExemplars">Whether each recording goes to the child at once, which takes an exemplar from the current activity.</param>
    internal CounterCell(BlockMemory memory, FoldedCells folded, bool takesExemplars = false)
    {
        _memory = new CellMemory(memory, folded, 1);
        _takesExemplars = takesExemplars;
    }

    /// <summary>The total.</summary>
    public double Value
    {
        get
        {
            _memory.Bring(this);
            return _child.Value;
        }
    }

    /// <summary>Whether all threads share one word.</summary>
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
        if (!_memory.Words.TryAdd(1, block))
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
        if ((ulong)by > LargestWhole || !_memory.Words.TryAdd(by, block))
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

    /// <summary>Says where the total goes, before anything is recorded.</summary>
    internal void Attach(Counter.Child child)
    {
        _child = child;
        if (!_takesExemplars)
            _memory.Reserve();
    }

    internal void RaiseTo(double total) => _child.IncTo(total);

    bool IFolded.Prepare()
    {
        if (_fraction is null && Whole() == _brought)
            return false;

        _ = _child.GetType();
        return true;
    }

    void IFolded.Fold()
    {
        var whole = Whole();
        if (whole != _brought)
            _child.Inc(whole - _brought);

        _brought = whole;
        var fraction = _fraction?.Total() ?? 0;
        if (!fraction.Equals(_broughtFraction))
            _child.Inc(fraction - _broughtFraction);

        _broughtFraction = fraction;
    }

    private long Whole() => Volatile.Read(ref _shared.Value) + _memory.Words.Total();

    private void IncrementOwned(long by)
    {
        if (!_memory.IsInUse)
        {
            IncrementChild(by);
            return;
        }

        var block = _memory.Blocks.Gate.TakeOwn();
        if (!_memory.Words.TryAdd(by, block))
            _memory.Words.Add(by, block);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void IncrementElsewhere(long by, ThreadBlock block)
    {
        if ((ulong)by > LargestWhole)
            IncrementFraction(by, block);
        else if (_memory.IsInUse)
            _memory.Words.Add(by, block);
        else
            IncrementChild(by);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void IncrementChild(double by)
    {
        _child.Inc(by);
        if (!_takesExemplars && _memory.CountsAsOften())
        {
            _memory.Use(this);
            _isShared = true;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void IncrementFraction(double by)
    {
        var block = _memory.Blocks.Gate.Take();
        IncrementFraction(by, block);
        block.Release();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void IncrementFraction(double by, ThreadBlock block)
    {
        // Written so that NaN passes, as it does in prometheus-net.
        if (by < 0)
            throw new ArgumentOutOfRangeException(nameof(by), by, "A counter only goes up.");

        if (_memory.IsInUse)
            (_fraction ?? MakeFraction()).Add(by, block);
        else
            IncrementChild(by);
    }

    private OwnedFraction MakeFraction()
    {
        var made = new OwnedFraction(_memory.Blocks);
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
