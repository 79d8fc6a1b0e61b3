namespace ObserverMetrics.PromQL;

/// <summary>What became of a text that should be a number.</summary>
internal enum NumberReading
{
    Sound,
    Malformed,
    OutOfRange,
}
