namespace ObserverMetrics.PromQL;

/// <summary>The type of an expression.</summary>
/// <remarks>See https://prometheus.io/docs/prometheus/latest/querying/basics/#expression-language-data-types.</remarks>
public enum PromQLType
{
    /// <summary>A number.</summary>
    Scalar,

    /// <summary>A text.</summary>
    String,

    /// <summary>One sample for each series.</summary>
    InstantVector,

    /// <summary>A range of samples for each series.</summary>
    RangeVector,
}
