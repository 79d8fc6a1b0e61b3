using ObserverMetrics.PromQL;

namespace ObserverMetrics.Gen.Artifacts.AlertTests.Evaluation;

/// <summary>Aggregations of an instant vector.</summary>
internal static class Aggregations
{
    private static readonly Dictionary<AggregateOperator, Func<List<double>, double, double>> Table = new()
    {
        [AggregateOperator.Sum] = (values, _) => values.Sum(),
        [AggregateOperator.Avg] = (values, _) => values.Average(),
        [AggregateOperator.Min] = (values, _) => values.Min(),
        [AggregateOperator.Max] = (values, _) => values.Max(),
        [AggregateOperator.Count] = (values, _) => values.Count,
        [AggregateOperator.Group] = (_, _) => 1,
        [AggregateOperator.StdVar] = (values, _) => Sums.Variance(values),
        [AggregateOperator.StdDev] = (values, _) => Math.Sqrt(Sums.Variance(values)),
        [AggregateOperator.Quantile] = (values, quantile) => Quantiles.OfValues(quantile, values),
    };

    public static bool Has(AggregateOperator aggregation) => Table.ContainsKey(aggregation) || Ranks(aggregation);

    public static BoundVector Bind(AggregateExpression aggregate, BoundVector vector, BoundScalar parameter)
    {
        string[] names = [.. aggregate.Grouping.Select(label => label.Name)];
        string[] dropped = [.. names, LabelSet.MetricName];
        var groups = new LabelGroups(vector.Labels, labels => aggregate.Without ? labels.Without(dropped) : labels.Only(names));
        return Ranks(aggregate.Operator) ? Ranked(aggregate.Operator, vector, groups, parameter) : Computed(Table[aggregate.Operator], vector, groups, parameter);
    }

    private static BoundVector Computed(Func<List<double>, double, double> compute, BoundVector vector, LabelGroups groups, BoundScalar parameter)
    {
        var there = new List<double>();
        return new BoundVector(groups.Labels, (at, result) =>
        {
            var (values, argument) = (vector.At(at), parameter(at));
            for (var i = 0; i < result.Length; i++)
            {
                there.Clear();
                foreach (var member in groups.Members[i])
                {
                    if (values[member] is { } value)
                        there.Add(value);
                }

                result[i] = there.Count == 0 ? null : compute(there, argument);
            }
        });
    }

    private static BoundVector Ranked(AggregateOperator aggregation, BoundVector vector, LabelGroups groups, BoundScalar parameter) => new(vector.Labels, (at, result) =>
    {
        var (values, count) = (vector.At(at), (int)Math.Max(0, Math.Min(parameter(at), int.MaxValue)));
        Array.Clear(result, 0, result.Length);
        foreach (var members in groups.Members)
        {
            var there = members.Where(member => values[member] is not null);
            var ranked = aggregation == AggregateOperator.TopK ? there.OrderByDescending(member => values[member]) : there.OrderBy(member => values[member]);
            foreach (var member in ranked.Take(count))
                result[member] = values[member];
        }
    });

    private static bool Ranks(AggregateOperator aggregation) => aggregation is AggregateOperator.TopK or AggregateOperator.BottomK;
}
