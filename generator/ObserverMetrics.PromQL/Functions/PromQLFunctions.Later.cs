using static ObserverMetrics.PromQL.PromQLType;

namespace ObserverMetrics.PromQL;

/// <summary>What came after 2.42.</summary>
public static partial class PromQLFunctions
{
    private static PromQLFunction[] Later() =>
    [
        Added(new("histogram_stddev", Vector, 0, InstantVector), since: new(2, 47), stable: new(2, 47)),
        Added(new("histogram_stdvar", Vector, 0, InstantVector), since: new(2, 47), stable: new(2, 47)),
        Added(new("histogram_avg", Vector, 0, InstantVector), since: new(2, 51), stable: new(2, 51)),
        Added(new("first_over_time", Range, 0, InstantVector), since: new(3, 7), stable: new(3, 14)),

        Added(new("mad_over_time", Range, 0, InstantVector), since: new(2, 49)),
        Added(new("sort_by_label", [InstantVector, Text], -1, InstantVector), since: new(2, 49)),
        Added(new("sort_by_label_desc", [InstantVector, Text], -1, InstantVector), since: new(2, 49)),
        Added(new("info", [InstantVector, InstantVector], 1, InstantVector), since: new(3, 0)),
        Added(new("double_exponential_smoothing", [RangeVector, Scalar, Scalar], 0, InstantVector), since: new(3, 0)),
        Added(new("ts_of_last_over_time", Range, 0, InstantVector), since: new(3, 5)),
        Added(new("ts_of_max_over_time", Range, 0, InstantVector), since: new(3, 5)),
        Added(new("ts_of_min_over_time", Range, 0, InstantVector), since: new(3, 5)),
        Added(new("ts_of_first_over_time", Range, 0, InstantVector), since: new(3, 7)),
        Added(new("histogram_quantiles", [InstantVector, Text, Scalar, Scalar], 9, InstantVector), since: new(3, 11)),
        Added(new("end", Nothing, 0, Scalar), since: new(3, 12)),
        Added(new("range", Nothing, 0, Scalar), since: new(3, 12)),
        Added(new("start", Nothing, 0, Scalar), since: new(3, 12)),
        Added(new("step", Nothing, 0, Scalar), since: new(3, 12)),
        Added(new("max_of", [Scalar, Scalar], 0, Scalar), since: new(3, 13)),
        Added(new("min_of", [Scalar, Scalar], 0, Scalar), since: new(3, 13)),
        Added(new("start_timestamp", Vector, 0, InstantVector), since: new(3, 14)),
    ];

    private static PromQLFunction Added(PromQLFunction function, PrometheusVersion since, PrometheusVersion? stable = null) =>
        function with { Since = since, StableSince = stable };
}
