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
    public static BoundVector OfHistograms(BoundScalar quantile, BoundVector buckets)
    {
        var bounds = buckets.Labels.Select(labels => Bound(labels[BucketLabel])).ToArray();
        var histograms = new LabelGroups(buckets.Labels, labels => labels.Without(BucketLabel, LabelSet.MetricName));
        var members = histograms.Members.Select(group => group.Where(bucket => bounds[bucket] is not null).OrderBy(bucket => bounds[bucket]).ToArray()).ToArray();
        var there = new List<(double Bound, double Count)>();
        return new BoundVector(histograms.Labels, (at, result) =>
        {
            var (counts, wanted) = (buckets.At(at), quantile(at));
            for (var i = 0; i < result.Length; i++)
            {
                there.Clear();
                foreach (var bucket in members[i])
                {
                    if (counts[bucket] is { } count)
                        there.Add((bounds[bucket]!.Value, Math.Max(count, there.Count > 0 ? there[there.Count - 1].Count : count)));
                }

                result[i] = there.Count == 0 ? null : OfBuckets(wanted, there);
            }
        });
    }

    /// <summary>The quantile of a histogram.</summary>
    /// <param name="quantile">From 0 to 1.</param>
    /// <param name="buckets">Its cumulative buckets in the order of their bounds.</param>
    private static double OfBuckets(double quantile, List<(double Bound, double Count)> buckets)
    {
        var (last, all) = buckets[buckets.Count - 1];
        if (double.IsNaN(quantile) || !double.IsPositiveInfinity(last) || buckets.Count < 2)
            return double.NaN;

        if (quantile is < 0 or > 1)
            return quantile < 0 ? double.NegativeInfinity : double.PositiveInfinity;

        if (all == 0)
            return double.NaN;

        var rank = quantile * all;
        var at = 0;
        while (at < buckets.Count - 1 && !(buckets[at].Count >= rank))
            at++;

        if (at == buckets.Count - 1)
            return buckets[at - 1].Bound;

        if (at == 0 && buckets[0].Bound <= 0)
            return buckets[0].Bound;

        var (start, before) = at > 0 ? buckets[at - 1] : (0, 0);
        return start + ((buckets[at].Bound - start) * ((rank - before) / (buckets[at].Count - before)));
    }

    private static double? Bound(string bucket) => bucket switch
    {
        "+Inf" => double.PositiveInfinity,
        _ => double.TryParse(bucket, NumberStyles.Float, CultureInfo.InvariantCulture, out var bound) ? bound : null,
    };
}
