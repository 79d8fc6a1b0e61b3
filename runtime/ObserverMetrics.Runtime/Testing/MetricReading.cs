using ObserverMetrics.Runtime.Recording;
using ObserverMetrics.Runtime.Summaries;

namespace ObserverMetrics.Runtime.Testing;

/// <summary>Reads what was recorded, for tests: by the names that Prometheus sees.</summary>
public static class MetricReading
{
    private static readonly (string Suffix, SeriesPart Part)[] HistogramParts = [("_count", SeriesPart.Count), ("_sum", SeriesPart.Sum)];

    /// <summary>The present value: the sum of the series that have the given labels, all of them where none is given.</summary>
    /// <param name="metrics">The generated class, or any that shares its registry.</param>
    /// <param name="name">The exposed name; of a histogram with <c>_count</c> or <c>_sum</c> behind it.</param>
    /// <param name="labels">Labels with their values.</param>
    /// <returns>The value; null for a gauge that has none yet.</returns>
    /// <exception cref="ArgumentException">No manifest of the registry declares such a metric, or it has no such label.</exception>
    public static double? Read(this IMetricsSource metrics, string name, params (string Label, string Value)[] labels)
    {
        ArgumentNullException.ThrowIfNull(metrics);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(labels);

        // With it come the values of the application's functions.
        metrics.Flush();
        var families = RegistryFamilies.For(metrics.Registry);
        var (series, part) = Find(families, name) ?? throw new ArgumentException(
            $"There is no metric '{name}' here. There are: {string.Join(", ", families.ExposedNames)}.", nameof(name));
        var names = series.Definition.LabelNames;
        foreach (var (label, _) in labels)
        {
            if (!names.Contains(label))
                throw new ArgumentException($"'{name}' has no label '{label}'; it has {(names.Length == 0 ? "none" : string.Join(", ", names))}.", nameof(labels));
        }

        return series.Total(part, Array.ConvertAll(labels, label => new SeriesMatcher(label.Label, negated: false, label.Value)));
    }

    // A histogram alone has no one value; others have no parts.
    private static (ISeries Series, SeriesPart Part)? Find(RegistryFamilies families, string name)
    {
        if (families.Find(name) is { } series && !series.IsHistogram)
            return (series, SeriesPart.Value);

        foreach (var (suffix, part) in HistogramParts)
        {
            if (name.EndsWith(suffix, StringComparison.Ordinal) && families.Find(name[..^suffix.Length]) is { IsHistogram: true } histogram)
                return (histogram, part);
        }

        return null;
    }
}
