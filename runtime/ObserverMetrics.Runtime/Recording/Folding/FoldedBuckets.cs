using ObserverMetrics.Runtime.Recording.Blocks;
using ObserverMetrics.Runtime.Recording.Buckets;
using Prometheus;

namespace ObserverMetrics.Runtime.Recording.Folding;

/// <summary>Brings a histogram's observations to prometheus-net: of each bucket what is new, as so many observations of its mean.</summary>
/// <remarks>
/// prometheus-net adds each mean to its own sum and finds the bucket by it; so both come out right, and with fewer roundings
/// than by observing one by one.
/// </remarks>
internal sealed class FoldedBuckets(Histogram.Child child, BucketBounds bounds, OwnedWords words) : IFolded
{
    // What has been brought; none before the first observation.
    private BucketTotal[] _folded = [];

    /// <summary>The words.</summary>
    public OwnedWords Words => words;

    public bool Prepare() => true;

    public void Fold()
    {
        for (var i = 0; i < bounds.Count; i++)
        {
            if (Count(i) != Folded(i).Count && TryRead(i, out var total))
                Bring(i, total);
        }
    }

    private BucketTotal Folded(int bucket) => _folded.Length == 0 ? default : _folded[bucket];

    private long Count(int bucket)
    {
        var count = 0L;
        foreach (var copy in words.All)
            count += BucketWords.ReadCount(ref words.WordOf(copy, bucket * BucketWords.PerBucket));

        return count;
    }

    // False where a thread stands still in the middle of a change: what it has in the bucket comes with the next scrape.
    private bool TryRead(int bucket, out BucketTotal total)
    {
        total = default;
        foreach (var copy in words.All)
        {
            if (!BucketWords.TryRead(ref words.WordOf(copy, bucket * BucketWords.PerBucket), out var read))
                return false;

            total = total.Plus(read);
        }

        return true;
    }

    private void Bring(int bucket, BucketTotal total)
    {
        if (_folded.Length == 0)
            _folded = new BucketTotal[bounds.Count];

        var count = total.Count - _folded[bucket].Count;
        var sum = total.Sum - _folded[bucket].Sum;
        // Six times 0.7 divided by six is above 0.7.
        var mean = bounds.Clamp(sum / count, bucket);
        child.Observe(mean, count);
        // What the clamp left over comes with the bucket's next observations. After an infinite one there is nothing to carry.
        var rest = sum - (mean * count);
        _folded[bucket] = total with { Sum = double.IsFinite(rest) ? total.Sum - rest : total.Sum };
    }
}
