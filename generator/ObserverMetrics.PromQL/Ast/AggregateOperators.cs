namespace ObserverMetrics.PromQL;

/// <summary>The table of the aggregation operators.</summary>
public static class AggregateOperators
{
    private static readonly (string Text, PromQLType? Parameter)[] Table =
    [
        ("avg", null),
        ("bottomk", PromQLType.Scalar),
        ("count", null),
        ("count_values", PromQLType.String),
        ("group", null),
        ("max", null),
        ("min", null),
        ("quantile", PromQLType.Scalar),
        ("stddev", null),
        ("stdvar", null),
        ("sum", null),
        ("topk", PromQLType.Scalar),
    ];

    /// <summary>The operator's spelling.</summary>
    public static string Text(this AggregateOperator aggregation) => Table[(int)aggregation].Text;

    /// <summary>The type of the operator's first argument; null when it takes the vector alone.</summary>
    public static PromQLType? ParameterType(this AggregateOperator aggregation) => Table[(int)aggregation].Parameter;
}
