using System.Globalization;

namespace ObserverMetrics.Gen.Artifacts.AlertTests.Evaluation;

/// <summary>Quantiles of values and of histograms.</summary>
internal static class Quantiles
{
    private const string BucketLabel = "le";

    public static double OfValues(double quantile, IEnumerable<double> values)
    {
        var sorted = values.OrderBy(value => value).ToArray();
        if (sorted.Length == 0 || double.IsNaN(quantile))
            return double.NaN;

        if (quantile is < 0 or > 1)
            return quantile < 0 ? double.NegativeInfinity : double.PositiveInfinity;

        var rank = quantile * (sorted.Length - 1);
        var lower = Math.Max(0, (int)Math.Floor(rank));
        var weight = rank - Math.Floor(rank);
        return (sorted[lower] * (1 - weight)) + (sorted[Math.Min(lower + 1, sorted.Length - 1)] * weight);
    }

    /// <summary><c>histogram_quantile</c>: an element for each set of buckets.</summary>
    public static IEnumerable<Element> OfHistograms(double quantile, IEnumerable<Element> buckets)
    {
        foreach (var histogram in buckets.Where(bucket => Bound(bucket) is not null).GroupBy(bucket => bucket.Labels.Without(BucketLabel, LabelSet.MetricName)))
            yield return new Element(histogram.Key, OfBuckets(quantile, [.. histogram.Select(bucket => (Bound: Bound(bucket)!.Value, Count: bucket.Value)).OrderBy(bucket => bucket.Bound)]));
    }

    private static double OfBuckets(double quantile, (double Bound, double Count)[] buckets)
    {
        if (double.IsNaN(quantile) || !double.IsPositiveInfinity(buckets[^1].Bound) || buckets.Length < 2)
            return double.NaN;

        if (quantile is < 0 or > 1)
            return quantile < 0 ? double.NegativeInfinity : double.PositiveInfinity;

        for (var i = 1; i < buckets.Length; i++)
            buckets[i].Count = Math.Max(buckets[i].Count, buckets[i - 1].Count);

        var all = buckets[^1].Count;
        if (all == 0)
            return double.NaN;

        var rank = quantile * all;
        var at = Array.FindIndex(buckets, bucket => bucket.Count >= rank);
        if (at < 0 || at == buckets.Length - 1)
            return buckets[^2].Bound;

        if (at == 0 && buckets[0].Bound <= 0)
            return buckets[0].Bound;

        var (start, before) = at > 0 ? buckets[at - 1] : (0, 0);
        return start + ((buckets[at].Bound - start) * ((rank - before) / (buckets[at].Count - before)));
    }

    private static double? Bound(Element bucket) => bucket.Labels[BucketLabel] switch
    {
        "+Inf" => double.PositiveInfinity,
        var text => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var bound) ? bound : null,
    };
}
