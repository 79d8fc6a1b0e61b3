using ObserverMetrics.Gen.Manifest.Model;

namespace ObserverMetrics.Gen.SourceGenerator.Emission;

/// <summary>What the names of generated methods begin with.</summary>
internal static class MetricMethods
{
    public const string Increment = "Increment";
    public const string Decrement = "Decrement";
    public const string Record = "Record";
    public const string Track = "Track";
    public const string Measure = "Measure";
    public const string Observe = "Observe";

    public static readonly string[] Prefixes = [Increment, Decrement, Record, Track, Measure, Observe];

    /// <summary>The methods that record a metric.</summary>
    public static IEnumerable<string> Of(Metric metric)
    {
        string[] prefixes = metric.Type switch
        {
            MetricType.Counter => [Increment],
            MetricType.Gauge => [Record, Increment, Decrement, Track],
            _ => metric.ValueKind == MetricValueKind.Seconds ? [Record, Measure] : [Record],
        };
        return prefixes.Select(prefix => prefix + metric.CSharpName);
    }
}
