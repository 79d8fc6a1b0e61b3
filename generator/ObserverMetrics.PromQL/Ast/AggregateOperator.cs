namespace ObserverMetrics.PromQL;

/// <summary>An aggregation operator; its spelling and rules are in <see cref="AggregateOperators"/>.</summary>
/// <remarks>See https://prometheus.io/docs/prometheus/latest/querying/operators/#aggregation-operators.</remarks>
public enum AggregateOperator
{
    /// <summary>The mean.</summary>
    Avg,

    /// <summary>The k smallest elements.</summary>
    BottomK,

    /// <summary>The number of elements.</summary>
    Count,

    /// <summary>The number of elements with each value.</summary>
    CountValues,

    /// <summary>One for each group.</summary>
    Group,

    /// <summary>The largest value.</summary>
    Max,

    /// <summary>The smallest value.</summary>
    Min,

    /// <summary>A quantile over the elements.</summary>
    Quantile,

    /// <summary>The population standard deviation.</summary>
    StdDev,

    /// <summary>The population variance.</summary>
    StdVar,

    /// <summary>The sum.</summary>
    Sum,

    /// <summary>The k largest elements.</summary>
    TopK,
}
