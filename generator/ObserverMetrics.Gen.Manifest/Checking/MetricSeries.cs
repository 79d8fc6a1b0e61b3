using ObserverMetrics.Gen.Manifest.Model;
using ObserverMetrics.PromQL;

namespace ObserverMetrics.Gen.Manifest.Checking;

/// <summary>What the series of a metric are.</summary>
internal static class MetricSeries
{
    /// <summary>Those of the metric's own name.</summary>
    public static SeriesInfo Of(MetricType type, string[]? labels, Unit? unit) => type switch
    {
        MetricType.Histogram => new SeriesInfo(SeriesType.Histogram, labels, unit),
        MetricType.Counter => new SeriesInfo(SeriesType.Counter, labels, unit) { Values = ValueRange.NotNegative },
        _ => new SeriesInfo(SeriesType.Gauge, labels, unit),
    };

    /// <summary>Those of the metric's own name and, of a histogram, its parts.</summary>
    public static IEnumerable<(string Name, SeriesInfo Info)> WithParts(string name, SeriesInfo own) =>
        own.Type == SeriesType.Histogram ? [(name, own), .. HistogramParts.Suffixes.Select(suffix => (name + suffix, Part(own, suffix)))] : [(name, own)];

    /// <summary>A part of a histogram.</summary>
    /// <param name="histogram">What is known of the histogram.</param>
    /// <param name="suffix">Which part.</param>
    /// <param name="bounds">The least and the greatest finite bound, or null where they are not known.</param>
    public static SeriesInfo Part(SeriesInfo histogram, string suffix, ValueRange? bounds = null) => suffix switch
    {
        HistogramParts.Bucket => new SeriesInfo(SeriesType.Counter, histogram.Labels is { } labels ? [.. labels, "le"] : null, Unit.Count, histogram.Unit) { Values = ValueRange.NotNegative, Bounds = bounds },

        // What a histogram observes may be below 0, and with it its sum.
        HistogramParts.Sum => new SeriesInfo(SeriesType.Counter, histogram.Labels, histogram.Unit),
        _ => new SeriesInfo(SeriesType.Counter, histogram.Labels, Unit.Count) { Values = ValueRange.NotNegative },
    };
}
