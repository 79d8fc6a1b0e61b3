using ObserverMetrics.PromQL;

namespace ObserverMetrics.Gen.Artifacts.AlertTests.Evaluation;

/// <summary>Aggregations of an instant vector.</summary>
internal static class Aggregations
{
    private static readonly Dictionary<AggregateOperator, Func<IReadOnlyList<double>, double, double>> Table = new()
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

    public static IEnumerable<Element> Of(AggregateExpression aggregate, IReadOnlyList<Element> vector, double parameter)
    {
        string[] names = [.. aggregate.Grouping.Select(label => label.Name)];
        string[] dropped = [.. names, LabelSet.MetricName];
        foreach (var group in vector.GroupBy(element => aggregate.Without ? element.Labels.Without(dropped) : element.Labels.Only(names)))
        {
            if (!Ranks(aggregate.Operator))
            {
                yield return new Element(group.Key, Table[aggregate.Operator]([.. group.Select(element => element.Value)], parameter));
                continue;
            }

            var ranked = aggregate.Operator == AggregateOperator.TopK ? group.OrderByDescending(element => element.Value) : group.OrderBy(element => element.Value);
            foreach (var element in ranked.Take((int)Math.Max(0, Math.Min(parameter, int.MaxValue))))
                yield return element;
        }
    }

    private static bool Ranks(AggregateOperator aggregation) => aggregation is AggregateOperator.TopK or AggregateOperator.BottomK;
}
