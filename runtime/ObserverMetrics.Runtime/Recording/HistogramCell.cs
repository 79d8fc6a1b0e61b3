using System.Runtime.CompilerServices;
using ObserverMetrics.Runtime.Recording.Blocks;
using ObserverMetrics.Runtime.Recording.Buckets;
using ObserverMetrics.Runtime.Recording.Folding;
using ObserverMetrics.Runtime.Summaries;
using ObserverMetrics.Runtime.Timing;
using Prometheus;

namespace ObserverMetrics.Runtime.Recording;

/// <summary>One series of a histogram: recorded rarely, in prometheus-net's child, otherwise in words of its own.</summary>
public sealed class HistogramCell : ICell
{
    private readonly BucketBounds _bounds;
    private readonly bool _takesExemplars;
    private CellMemory _memory;
    private Histogram.Child _child = null!;
    private FoldedBuckets? _words;

    /// <param name="bounds">The buckets.</param>
    /// <param name="memory">Where the cell gets its words.</param>
    /// <param name="takesExemplars">Whether each observation goes to the child at once, which takes an exemplar from the current activity.</param>
    internal HistogramCell(BucketBounds bounds, BlockMemory memory, bool takesExemplars = false)
    {
        _bounds = bounds;
        _memory = new CellMemory(memory);
        _takesExemplars = takesExemplars;
    }

    /// <summary>The sum of all observations.</summary>
    public double Sum
    {
        get
        {
            _memory.Blocks.Folded.Bring(_words);
            return _child.Sum;
        }
    }

    /// <summary>The number of observations.</summary>
    public long Count
    {
        get
        {
            _memory.Blocks.Folded.Bring(_words);
            return _child.Count;
        }
    }

    /// <summary>The index of its first word in the main chunk; beyond its end where it has none, or none yet.</summary>
    internal int WordInMain => _memory.FirstInMain;

    /// <summary>Adds an observation; NaN is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Observe(double value) => Observe(value, _memory.Block);

    /// <summary>Adds an observation to a block; NaN is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Observe(double value, ThreadBlock block)
    {
        if (!block.TryObserve(_bounds.Group, _memory.FirstInMain, value))
            ObserveElsewhere(value);
    }

    /// <summary>Adds a duration as seconds.</summary>
    public void Observe(TimeSpan duration) => Observe(duration.TotalSeconds);

    /// <summary>Starts to measure a duration, which is observed when the result is disposed.</summary>
    public HistogramTimer Measure() => new(this);

    /// <inheritdoc/>
    public double? Read(SeriesPart part) => part == SeriesPart.Sum ? Sum : Count;

    /// <summary>Says where the observations go, before the first one.</summary>
    internal void Attach(Histogram.Child child)
    {
        _child = child;
        if (!_takesExemplars && _bounds.IsOneGroup)
            _memory.Reserve(_bounds.Count * BucketWords.PerBucket);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void ObserveElsewhere(double value)
    {
        if (double.IsNaN(value))
            return;

        if (_words is { } words)
            BucketWords.Add(ref Unsafe.Add(ref words.Words.First, _bounds.IndexOf(value) * BucketWords.PerBucket), value);
        else
            ObserveInChild(value);
    }

    private void ObserveInChild(double value)
    {
        _child.Observe(value);
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

            var words = new FoldedBuckets(_child, _bounds, _memory.Allocate(_bounds.Count * BucketWords.PerBucket));
            blocks.Folded.Add(words);
            Volatile.Write(ref _words, words);
            _memory.Open(words.Words);
        }
    }
}
