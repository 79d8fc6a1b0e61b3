using static ObserverMetrics.PromQL.PromQLType;

namespace ObserverMetrics.PromQL;

/// <summary>The table of the functions.</summary>
/// <remarks>See https://prometheus.io/docs/prometheus/latest/querying/functions/.</remarks>
public static partial class PromQLFunctions
{
    private const PromQLType Text = PromQLType.String;

    private static readonly PromQLType[] Nothing = [];
    private static readonly PromQLType[] Number = [Scalar];
    private static readonly PromQLType[] Vector = [InstantVector];
    private static readonly PromQLType[] Range = [RangeVector];

    private static readonly Dictionary<string, PromQLFunction> ByName =
        Stable().Concat(Later()).ToDictionary(function => function.Name, StringComparer.Ordinal);

    /// <summary>All functions of all known versions, by name.</summary>
    public static IReadOnlyCollection<PromQLFunction> All { get; } = [.. ByName.Values.OrderBy(function => function.Name, StringComparer.Ordinal)];

    /// <summary>The function of that name, which is case-sensitive; null when there is none.</summary>
    public static PromQLFunction? Find(string name) => ByName.TryGetValue(name, out var function) ? function : null;

    private static PromQLFunction[] Stable() =>
    [
        .. Each(Vector, InstantVector,
            "abs", "absent", "acos", "acosh", "asin", "asinh", "atan", "atanh", "ceil", "cos", "cosh", "deg", "exp", "floor",
            "histogram_count", "histogram_sum", "ln", "log10", "log2", "rad", "sgn", "sin", "sinh", "sort", "sort_desc", "sqrt",
            "tan", "tanh", "timestamp"),
        .. Each(Range, InstantVector,
            "absent_over_time", "avg_over_time", "changes", "count_over_time", "delta", "deriv", "idelta", "increase", "irate",
            "last_over_time", "max_over_time", "min_over_time", "present_over_time", "rate", "resets", "stddev_over_time",
            "stdvar_over_time", "sum_over_time"),
        .. Each(Vector, InstantVector,
            "day_of_month", "day_of_week", "day_of_year", "days_in_month", "hour", "minute", "month", "year")
            .Select(function => function with { Variadic = 1 }),
        new("clamp", [InstantVector, Scalar, Scalar], 0, InstantVector),
        new("clamp_max", [InstantVector, Scalar], 0, InstantVector),
        new("clamp_min", [InstantVector, Scalar], 0, InstantVector),
        new("histogram_fraction", [Scalar, Scalar, InstantVector], 0, InstantVector),
        new("histogram_quantile", [Scalar, InstantVector], 0, InstantVector),
        new("holt_winters", [RangeVector, Scalar, Scalar], 0, InstantVector) { RemovedIn = new(3, 0) },
        new("label_join", [InstantVector, Text, Text, Text], -1, InstantVector),
        new("label_replace", [InstantVector, Text, Text, Text, Text], 0, InstantVector),
        new("pi", Nothing, 0, Scalar),
        new("predict_linear", [RangeVector, Scalar], 0, InstantVector),
        new("quantile_over_time", [Scalar, RangeVector], 0, InstantVector),
        new("round", [InstantVector, Scalar], 1, InstantVector),
        new("scalar", Vector, 0, Scalar),
        new("time", Nothing, 0, Scalar),
        new("vector", Number, 0, InstantVector),
    ];

    private static IEnumerable<PromQLFunction> Each(PromQLType[] arguments, PromQLType returns, params string[] names) =>
        names.Select(name => new PromQLFunction(name, arguments, 0, returns));
}
