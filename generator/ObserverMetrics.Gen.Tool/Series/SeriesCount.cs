using System.Numerics;
using ObserverMetrics.Gen.Manifest.Model;

namespace ObserverMetrics.Gen.Tool.Series;

/// <summary>How many series a metric may have in one process.</summary>
/// <param name="Metric">The metric.</param>
/// <param name="AtMost">With every open label at its limit and <c>other</c> beside it.</param>
/// <param name="AtStart">What is exposed before anything is recorded.</param>
internal sealed record SeriesCount(Metric Metric, BigInteger AtMost, BigInteger AtStart)
{
    /// <summary>So many combinations are looked at one by one; of more, those that cannot occur are counted, too.</summary>
    private const int MostLookedAt = 1_000_000;

    public static SeriesCount Of(Metric metric)
    {
        var closed = ClosedCombinations(metric);
        var open = metric.Labels.Where(label => IsOpen(label)).Aggregate(BigInteger.One, (product, label) => product * (label.Limit + 1));
        var each = SeriesOfOne(metric);
        var isThereAtStart = open.IsOne && metric.Source is not MetricSource.Callback && (metric.Type is not MetricType.Gauge || metric.Initial is not null || metric.Source is not MetricSource.Recorded);
        return new SeriesCount(metric, closed * open * each, isThereAtStart ? closed * each : 0);
    }

    /// <summary>The factors of the largest number, for people.</summary>
    public string Factors => string.Join(" × ", Metric.Labels.Select(label => IsOpen(label) ? $"{label.Name} (≤ {label.Limit} + other)" : $"{label.Name} ({label.Values.Count})")
        .Concat(Metric.Type is MetricType.Histogram ? [$"{Metric.Buckets.Count} buckets + Inf, sum, count"] : []));

    private static bool IsOpen(MetricLabel label) => label.Kind is LabelKind.OpenString or LabelKind.OpenInt;

    private static int SeriesOfOne(Metric metric) => metric.Type is MetricType.Histogram ? metric.Buckets.Count + 3 : 1;

    private static BigInteger ClosedCombinations(Metric metric)
    {
        var sizes = metric.Labels.Select(label => IsOpen(label) ? 1 : label.Values.Count).ToArray();
        var all = sizes.Aggregate(BigInteger.One, (product, size) => product * size);

        // An open label's value that cannot occur takes nothing from its limit.
        var never = metric.Never.Where(combination => combination.Values.Zip(metric.Labels).All(pair => pair.First.Count == 0 || !IsOpen(pair.Second))).ToList();
        if (never.Count == 0 || all > MostLookedAt)
            return all;

        var possible = 0;
        var indices = new int[sizes.Length];
        for (var number = 0; number < (int)all; number++)
        {
            var rest = number;
            for (var label = 0; label < sizes.Length; label++)
                (rest, indices[label]) = Math.DivRem(rest, sizes[label]);

            if (!never.Exists(combination => Matches(combination, metric, indices)))
                possible++;
        }

        return possible;
    }

    private static bool Matches(LabelCombination combination, Metric metric, int[] indices) => combination.Values
        .Select((values, label) => values.Count == 0 || values.Contains(metric.Labels[label].Values[indices[label]]))
        .All(matches => matches);
}
