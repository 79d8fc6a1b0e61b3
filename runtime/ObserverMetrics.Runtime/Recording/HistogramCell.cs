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
    private readonly OwnedWords _owned;
    private readonly FoldedBuckets? _folded;

    /// <param name="child">Where the observations go.</param>
    /// <param name="bounds">The buckets.</param>
    /// <param name="words">Where the cell gets its words.</param>
    /// <param name="takesExemplars">Whether each observation goes to the child at once, which takes an exemplar from the current activity.</param>
    internal HistogramCell(Histogram.Child child, BucketBounds bounds, WordAllocator words, bool takesExemplars = false)
    {
        _child = child;
        _bounds = bounds;
        _owned = takesExemplars ? OwnedWords.None : words.Allocate(bounds.Count * BucketWords.PerBucket);
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
    public void Observe(double value) => Add(_owned.Own(ThreadNumber.Current), value);

    /// <summary>Adds an observation to what the running thread owns; NaN is none.</summary>
    public void Observe(double value, ThreadBlock block) => Add(_owned.Own(block.Thread), value);

    /// <summary>Adds a duration as seconds.</summary>
    public void Observe(TimeSpan duration) => Observe(duration.TotalSeconds);

    /// <summary>Adds a duration as seconds to what the running thread owns.</summary>
    public void Observe(TimeSpan duration, ThreadBlock block) => Observe(duration.TotalSeconds, block);

    /// <summary>Starts to measure a duration, which is observed when the result is disposed.</summary>
    public HistogramTimer Measure() => new(this);

    /// <inheritdoc/>
    public double? Read(SeriesPart part) => part == SeriesPart.Sum ? Sum : Count;

    void IFolded.Fold() => _folded?.Fold();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Add(long[] own, double value)
    {
        if (own.Length == 0)
            AddFirst(value);
        else if (!double.IsNaN(value))
            BucketWords.Add(ref Bucket(own, _bounds.IndexOf(value)), value);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AddFirst(double value)
    {
        if (_folded is null)
            _child.Observe(value);
        else
            Add(_owned.MakeOwn(), value);
    }

    private ref long Bucket(long[] copy, int bucket) => ref _owned.WordOf(copy, bucket * BucketWords.PerBucket);
}
