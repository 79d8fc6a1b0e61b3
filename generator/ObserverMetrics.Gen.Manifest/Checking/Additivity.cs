using ObserverMetrics.PromQL;

namespace ObserverMetrics.Gen.Manifest.Checking;

/// <summary>How values of a unit become one where the manifest does not say: what counts things adds up, what is measured has a mean, and of times the latest counts.</summary>
internal static class Additivity
{
    private static readonly Dictionary<string, AggregateOperator> Measured = new(StringComparer.Ordinal)
    {
        [Unit.Ratio.Numerator] = AggregateOperator.Avg,
        [Unit.Seconds.Numerator] = AggregateOperator.Avg,
        ["celsius"] = AggregateOperator.Avg,
        ["volts"] = AggregateOperator.Avg,
        ["hertz"] = AggregateOperator.Avg,
        [Unit.Timestamp.Numerator] = AggregateOperator.Max,
    };

    public static AggregateOperator AggregationOf(SeriesInfo? series) =>
        series is { Type: not SeriesType.Counter, Unit: { Denominator.Length: 0 } unit } && Measured.TryGetValue(unit.Numerator, out var aggregation)
            ? aggregation
            : AggregateOperator.Sum;
}
