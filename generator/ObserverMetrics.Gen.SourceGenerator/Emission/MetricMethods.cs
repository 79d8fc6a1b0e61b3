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
}
