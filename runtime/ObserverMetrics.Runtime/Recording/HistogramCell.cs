using System.Runtime.CompilerServices;
using ObserverMetrics.Runtime.Recording.Blocks;
using ObserverMetrics.Runtime.Recording.Buckets;
using ObserverMetrics.Runtime.Recording.Folding;
using ObserverMetrics.Runtime.Summaries;
using ObserverMetrics.Runtime.Timing;
using Prometheus;

namespace ObserverMetrics.Runtime.Recording;

/// <summary>One series of a histogram. Each thread observes into words of its own.</summary>
public sealed class HistogramCell : ICell, IFolded
{
    private readonly Histogram.Child _child;
    private readonly BucketBounds _bounds;
    private readonly BlockGate _gate;
    private readonly OwnedWords _owned;
    private readonly FoldedBuckets? _folded;

    /// <param name="child">Where the observations go.</param>
    /// <param name="bounds">The buckets.</param>
    /// <param name="memory">Where the cell gets its words.</param>
    /// <param name="takesExemplars">Whether each observation goes to the child at once, which takes an exemplar from the current activity.</param>
    internal HistogramCell(Histogram.Child child, BucketBounds bounds, BlockMemory memory, bool takesExemplars = false)
    {
        _child = child;
        _bounds = bounds;
        _gate = memory.Gate;
        _owned = takesExemplars ? OwnedWords.None : memory.Allocate(bounds.Count * BucketWords.PerBucket);
        _folded = takesExemplars ? null : new FoldedBuckets(child, bounds, _owned);
    }

    /// <summary>The sum of all observations.</summary>
    public double Sum
    {
        get
        {
            if (_folded is null)
                return _child.Sum;

            var sum = 0.0;
            foreach (var copy in _owned.All)
            {
                for (var i = 0; i < _bounds.Count; i++)
                    sum += BucketWords.ReadSum(ref Bucket(copy, i));
            }

            return sum;
        }
    }

    /// <summary>The number of observations.</summary>
    public long Count
    {
        get
        {
            if (_folded is null)
                return _child.Count;

            var count = 0L;
            foreach (var copy in _owned.All)
            {
                for (var i = 0; i < _bounds.Count; i++)
                    count += BucketWords.ReadCount(ref Bucket(copy, i));
            }

            return count;
        }
    }

    /// <summary>Adds an observation; NaN is none.</summary>
    public void Observe(double value)
    {
        var observation = Prepare(value);
        var block = _gate.Take();
        observation.Record(block);
        block.Release();
    }

    /// <summary>Finds where an observation belongs, before a block is taken for it; NaN is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Observation Prepare(double value) => new(this, value, double.IsNaN(value) ? -1 : _bounds.IndexOf(value));

    /// <summary>Finds where an observation of a duration belongs, before a block is taken for it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Observation Prepare(TimeSpan duration) => Prepare(duration.TotalSeconds);

    /// <summary>Adds an observation to a block; NaN is none.</summary>
    public void Observe(double value, ThreadBlock block) => Prepare(value).Record(block);

    /// <summary>Adds a duration as seconds.</summary>
    public void Observe(TimeSpan duration) => Observe(duration.TotalSeconds);

    /// <summary>Adds a duration as seconds to a block.</summary>
    public void Observe(TimeSpan duration, ThreadBlock block) => Observe(duration.TotalSeconds, block);

    /// <summary>Starts to measure a duration, which is observed when the result is disposed.</summary>
    public HistogramTimer Measure() => new(this);

    /// <inheritdoc/>
    public double? Read(SeriesPart part) => part == SeriesPart.Sum ? Sum : Count;

    void IFolded.Touch() => _ = (_folded, _child.GetType());

    void IFolded.Fold() => _folded?.Fold();

    /// <summary>Adds an observation whose bucket has been found; NaN is in none, which is below zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Add(double value, int bucket, ThreadBlock block)
    {
        var main = block.Main;
        var first = _owned.FirstInMain;
        if (bucket < 0)
            return;

        if ((uint)first >= (uint)main.Length)
            AddElsewhere(value, bucket, block);
        else
            BucketWords.Add(ref Unsafe.Add(ref main[first], bucket * BucketWords.PerBucket), value);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AddElsewhere(double value, int bucket, ThreadBlock block)
    {
        if (_folded is null)
            _child.Observe(value);
        else
            BucketWords.Add(ref Unsafe.Add(ref _owned.First(block), bucket * BucketWords.PerBucket), value);
    }

    private ref long Bucket(long[] copy, int bucket) => ref _owned.WordOf(copy, bucket * BucketWords.PerBucket);
}
