using ObserverMetrics.Runtime.Recording.Blocks;
using ObserverMetrics.Runtime.Recording.Buckets;
using Prometheus;

namespace ObserverMetrics.Runtime.Recording.Folding;

/// <summary>Brings a histogram's observations to prometheus-net: of each bucket what is new, as so many observations of its mean.</summary>
/// <remarks>
/// prometheus-net adds each mean to its own sum and finds the bucket by it; so both come out right, and with fewer roundings
/// than by observing one by one.
/// </remarks>
internal sealed class FoldedBuckets(Histogram.Child child, BucketBounds bounds, OwnedWords words)
{
    private const int MostOnStack = 64;

    // What has been brought; none before the first observation.
    private BucketTotal[] _folded = [];

    public void Fold()
    {
        var totals = bounds.Count <= MostOnStack ? stackalloc BucketTotal[bounds.Count] : new BucketTotal[bounds.Count];
        totals.Clear();
        if (!TryRead(totals))
            return;

        if (_folded.Length == 0)
            _folded = new BucketTotal[totals.Length];

        for (var i = 0; i < totals.Length; i++)
        {
            if (!totals[i].IsUnknown && totals[i].Count != _folded[i].Count)
                Bring(i, totals[i]);
        }
    }

    // False where no thread has observed anything.
    private bool TryRead(Span<BucketTotal> totals)
    {
        var isTouched = false;
        foreach (var copy in words.All)
        {
            isTouched = true;
            for (var i = 0; i < totals.Length; i++)
            {
                ref var count = ref words.WordOf(copy, i * BucketWords.PerBucket);
                if (!totals[i].IsUnknown)
                    totals[i] = BucketWords.TryRead(ref count, out var read) ? totals[i].Plus(read) : BucketTotal.Unknown;
            }
        }

        return isTouched;
    }

    private void Bring(int bucket, BucketTotal total)
    {
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
