using System.Runtime.CompilerServices;
using ObserverMetrics.Runtime.Recording.Blocks;
using ObserverMetrics.Runtime.Recording.Folding;
using Prometheus;

namespace ObserverMetrics.Runtime.Recording;

/// <summary>What a counter that is recorded often records into.</summary>
/// <remarks>
/// It starts with one word for all threads, which a single thread increments faster than it finds its own block. When a look at
/// it, once in a thousand increments, sees another thread write, the counter moves to words that threads own. The total is the
/// sum of both, so that nothing has to be carried over.
/// </remarks>
/// <param name="child">Where the total goes.</param>
/// <param name="memory">Where further words come from.</param>
/// <param name="owned">The word that each thread owns.</param>
internal sealed class CounterWords(Counter.Child child, BlockMemory memory, OwnedWords owned) : IFolded
{
    private const long LookMask = 1023;

    private OwnedFraction? _fraction;
    private long _brought;
    private double _broughtFraction;
    private bool _isShared = true;
    private PaddedWord _shared;

    /// <summary>Whether all threads share one word.</summary>
    public bool IsShared => _isShared;

    /// <summary>The word that each thread owns.</summary>
    public OwnedWords Owned => owned;

    /// <summary>Adds one to the word that all threads share.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void IncrementShared()
    {
        if ((Interlocked.Increment(ref _shared.Value) & LookMask) == 0)
            LookForOthers();
    }

    /// <summary>Adds to the word that all threads share, or to the thread's own.</summary>
    public void Increment(long by)
    {
        if (!_isShared)
            IncrementOwned(by);
        else if (IsTimeToLook(Interlocked.Add(ref _shared.Value, by)))
            LookForOthers();
    }

    /// <summary>Adds to the thread's own word.</summary>
    public void IncrementOwned(long by)
    {
        var block = memory.Gate.TakeOwn();
        if (!block.TryAdd(owned.FirstInMain, by))
            owned.Add(by, block);
    }

    /// <summary>Adds an amount that is not whole, or large.</summary>
    public void IncrementFraction(double by, ThreadBlock block) => (_fraction ?? MakeFraction()).Add(by, block);

    bool IFolded.Prepare()
    {
        if (_fraction is null && Whole() == _brought)
            return false;

        _ = child.GetType();
        return true;
    }

    void IFolded.Fold()
    {
        var whole = Whole();
        if (whole != _brought)
            child.Inc(whole - _brought);

        _brought = whole;
        var fraction = _fraction?.Total() ?? 0;
        if (!fraction.Equals(_broughtFraction))
            child.Inc(fraction - _broughtFraction);

        _broughtFraction = fraction;
    }

    private long Whole() => Volatile.Read(ref _shared.Value) + owned.Total();

    private OwnedFraction MakeFraction()
    {
        var made = new OwnedFraction(memory);
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
