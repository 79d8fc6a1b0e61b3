namespace ObserverMetrics.Runtime.Summaries;

/// <summary>Which number of a series a summary reads.</summary>
public enum SeriesPart
{
    /// <summary>The value of a counter or gauge.</summary>
    Value,

    /// <summary>The sum of a histogram's observations.</summary>
    Sum,

    /// <summary>The number of a histogram's observations.</summary>
    Count,
}
