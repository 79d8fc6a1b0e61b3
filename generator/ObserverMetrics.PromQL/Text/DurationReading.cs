namespace ObserverMetrics.PromQL;

/// <summary>What became of a text that should be a duration.</summary>
internal enum DurationReading
{
    Sound,
    Malformed,
    TooLong,
}
