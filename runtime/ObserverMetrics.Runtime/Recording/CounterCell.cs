using System.Runtime.CompilerServices;
using ObserverMetrics.Runtime.Recording.Blocks;
using ObserverMetrics.Runtime.Summaries;
using Prometheus;

namespace ObserverMetrics.Runtime.Recording;

/// <summary>One series of a counter: recorded rarely, in prometheus-net's child, otherwise in words of its own.</summary>
public sealed class CounterCell : ICell
{
    private readonly bool _takesExemplars;
    private CellMemory _memory;
    private Counter.Child _child = null!;
    private CounterWords? _words;

    /// <param name="memory">Where the cell gets its words.</param>
    /// <param name="takesExemplars">Whether each recording goes to the child at once, which takes an exemplar from the current activity.</param>
    internal CounterCell(BlockMemory memory, bool takesExemplars = false)
    {
        _memory = new CellMemory(memory);
        _takesExemplars = takesExemplars;
    }

    /// <summary>The total.</summary>
    public double Value
    {
        get
        {
            _memory.Blocks.Folded.Bring(_words);
            return _child.Value;
        }
    }

    /// <summary>Whether it has words of its own.</summary>
    internal bool HasWords => _words is not null;

    /// <summary>The index of its word in the main chunk; beyond its end where it has none, or none yet.</summary>
    internal int WordInMain => _memory.FirstInMain;

    /// <summary>Adds one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Increment() => Increment(_memory.Block);

    /// <summary>Adds one to a block.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Increment(ThreadBlock block)
    {
        if (!block.TryAdd(_memory.FirstInMain, 1))
            IncrementElsewhere(1);
    }

    /// <summary>Adds a number of things.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="by"/> is negative.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Increment(long by) => Increment(by, _memory.Block);

    /// <summary>Adds a number of things to a block.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="by"/> is negative.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Increment(long by, ThreadBlock block)
    {
        if (!IsSmall(by) || !block.TryAdd(_memory.FirstInMain, by))
            IncrementElsewhere(by);
    }

    /// <summary>Adds an amount.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="by"/> is negative.</exception>
    public void Increment(double by) => Increment(by, _memory.Block);

    /// <summary>Adds an amount to a block.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="by"/> is negative.</exception>
    internal void Increment(double by, ThreadBlock block)
    {
        var whole = (long)by;
        if (whole == by && IsSmall(whole))
            Increment(whole, block);
        else
            IncrementFraction(by);
    }

    /// <inheritdoc/>
    public double? Read(SeriesPart part) => Value;

    /// <summary>Says where the total goes, before anything is recorded.</summary>
    internal void Attach(Counter.Child child)
    {
        _child = child;
        if (!_takesExemplars)
            _memory.Reserve(1);
    }

    // Larger amounts, and negative ones, are taken as floating-point numbers, so that the whole ones cannot overflow.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsSmall(long by) => by == (uint)by;

    internal void RaiseTo(double total) => _child.IncTo(total);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void IncrementElsewhere(long by)
    {
        if (!IsSmall(by))
            IncrementFraction(by);
        else if (_words is { } words)
            words.Whole.Add(by);
        else
            IncrementChild(by);
    }

    private void IncrementFraction(double by)
    {
        // Written so that NaN passes, as it does in prometheus-net.
        if (by < 0)
            throw new ArgumentOutOfRangeException(nameof(by), by, "A counter only goes up.");

        if (_words is { } words)
            words.IncrementFraction(by);
        else
            IncrementChild(by);
    }

    private void IncrementChild(double by)
    {
        _child.Inc(by);
        if (!_takesExemplars && _memory.CountsAsOften())
            UseWords();
    }

    private void UseWords()
    {
        var blocks = _memory.Blocks;
        lock (blocks)
        {
            if (_words is not null)
                return;

            var words = new CounterWords(_child, blocks, _memory.Allocate(1));
            blocks.Folded.Add(words);
            Volatile.Write(ref _words, words);
            _memory.Open(words.Whole);
        }
    }
}
