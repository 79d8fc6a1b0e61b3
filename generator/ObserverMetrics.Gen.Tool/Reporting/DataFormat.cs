namespace ObserverMetrics.Gen.Tool.Reporting;

/// <summary>How a result is printed.</summary>
internal enum DataFormat
{
    /// <summary>For people.</summary>
    Text,

    /// <summary>One JSON object.</summary>
    Json,
}
