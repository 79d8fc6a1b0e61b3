namespace ObserverMetrics.Gen.Manifest.Checking;

/// <summary>The series that a histogram is to Prometheus: <see href="https://prometheus.io/docs/concepts/metric_types/#histogram"/>.</summary>
internal static class HistogramParts
{
    public const string Bucket = "_bucket";
    public const string Sum = "_sum";
    public const string Count = "_count";

    /// <summary>What their names have behind the histogram's.</summary>
    public static readonly string[] Suffixes = [Bucket, Sum, Count];

    /// <summary>What a name has behind that of the histogram that it may be a part of; null where it is none.</summary>
    public static string? SuffixOf(string name)
    {
        foreach (var suffix in Suffixes)
        {
            if (name.EndsWith(suffix, StringComparison.Ordinal))
                return suffix;
        }

        return null;
    }

    /// <summary>The name of the histogram that a series may be a part of; null where it is none.</summary>
    public static string? HistogramOf(string name) => SuffixOf(name) is { } suffix ? name.Substring(0, name.Length - suffix.Length) : null;
}
