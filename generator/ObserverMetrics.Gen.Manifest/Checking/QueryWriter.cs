using ObserverMetrics.Gen.Manifest.Syntax;
using ObserverMetrics.PromQL;

namespace ObserverMetrics.Gen.Manifest.Checking;

/// <summary>Writes the short forms of queries out as PromQL.</summary>
internal sealed class QueryWriter(SeriesCatalog series)
{
    private static readonly Dictionary<string, AggregateOperator> Aggregations = new(StringComparer.Ordinal)
    {
        ["sum"] = AggregateOperator.Sum,
        ["max"] = AggregateOperator.Max,
        ["min"] = AggregateOperator.Min,
        ["avg"] = AggregateOperator.Avg,
    };

    /// <summary>A sound query of a short form as PromQL, with the quantile where it asks for one.</summary>
    public PromQLExpression Write(QuerySyntax query, QueryPlace place, decimal? quantile)
    {
        var name = query.Metric!.Value;
        var all = query.Kind switch
        {
            QueryKind.Rate => Rate(query, place),
            QueryKind.Increase => Summed(query, place, new CallExpression("increase", Range(query, name, place.IncreaseWindow))),
            QueryKind.Ratio => Ratio(query, place),
            QueryKind.Quantile => Quantile(query, place, quantile!.Value),
            QueryKind.Distribution => OfBuckets(query, [], new CallExpression("increase", Range(query, name + HistogramParts.Bucket, place.IncreaseWindow))),
            _ => query.By is not null || query.With is not null || place.SumsValues ? AsOne(query, place, name) : Selector(query, name),
        };
        return query.Top is null ? all : new AggregateExpression(AggregateOperator.TopK, all, new NumberLiteral(query.Top.Value), []);
    }

    /// <summary>A number times an expression; a fraction of a whole is written as a division, which loses no digits.</summary>
    public static PromQLExpression Times(decimal factor, PromQLExpression expression)
    {
        var inverse = factor is > 0 and < 1 ? decimal.Round(1 / factor, 9) : 0;
        return inverse > 0 && inverse == decimal.Truncate(inverse)
            ? new BinaryExpression(expression, BinaryOperator.Divide, new NumberLiteral((double)inverse))
            : new BinaryExpression(new NumberLiteral((double)factor), BinaryOperator.Multiply, expression);
    }

    private static PromQLExpression Rate(QuerySyntax query, QueryPlace place)
    {
        var perSecond = Summed(query, place, new CallExpression("rate", Range(query, query.Metric!.Value, place.RateWindow)));
        return query.Per?.Value switch
        {
            RatePer.Minute => Times(60, perSecond),
            RatePer.Hour => Times(3600, perSecond),
            _ => perSecond,
        };
    }

    private BinaryExpression Ratio(QuerySyntax query, QueryPlace place)
    {
        var isRate = series.Find(query.Metric!.Value)!.Type == SeriesType.Counter;
        PromQLExpression Side(QuerySyntax side, string name) =>
            Summed(side, place, isRate ? new CallExpression("rate", Range(side, name, place.RateWindow)) : Selector(side, name));

        // A share of one metric: what 'where' picks, of all. Of two metrics 'where' narrows both.
        var isShare = query.Over!.Value == query.Metric.Value;
        // Without traffic a rule shall have no value rather than NaN, which no comparison holds for.
        var denominator = Side(isShare ? query with { Where = [], WhereNot = [] } : query, query.Over.Value);
        return new BinaryExpression(
            Side(query, query.Metric.Value),
            BinaryOperator.Divide,
            place.InDashboard ? denominator : new ParenthesizedExpression(new BinaryExpression(denominator, BinaryOperator.Greater, new NumberLiteral(0))));
    }

    private static CallExpression Quantile(QuerySyntax query, QueryPlace place, decimal quantile)
    {
        var buckets = new CallExpression("rate", Range(query, query.Metric!.Value + HistogramParts.Bucket, place.RateWindow));
        return new CallExpression("histogram_quantile", new NumberLiteral((double)quantile), OfBuckets(query, place.Keep, buckets));
    }

    private static AggregateExpression Summed(QuerySyntax query, QueryPlace place, PromQLExpression operand) =>
        Aggregated(AggregateOperator.Sum, query, place.Keep, operand);

    // Shares, temperatures and times do not add up.
    private AggregateExpression AsOne(QuerySyntax query, QueryPlace place, string name)
    {
        var with = query.With is { } written ? Aggregations[written.Value] : Additivity.AggregationOf(series.Find(name));
        return Aggregated(with, query, place.Keep, Selector(query, name));
    }

    private static AggregateExpression OfBuckets(QuerySyntax query, IReadOnlyList<string> keep, PromQLExpression operand) =>
        new(AggregateOperator.Sum, operand, null, [new GroupingLabel("le"), .. By(query, keep)]);

    private static AggregateExpression Aggregated(AggregateOperator aggregation, QuerySyntax query, IReadOnlyList<string> keep, PromQLExpression operand) =>
        new(aggregation, operand, null, By(query, keep));

    private static IReadOnlyList<GroupingLabel> By(QuerySyntax query, IReadOnlyList<string> keep) =>
        keep.Count == 0 && query.By is null ? [] : GroupingLabel.FromNames(keep.Concat((query.By ?? []).Select(label => label.Value)).Distinct(StringComparer.Ordinal));

    private static MatrixSelector Range(QuerySyntax query, string name, PromQLDuration otherwise) =>
        new(Selector(query, name), query.Window is null ? otherwise : new PromQLDuration(query.Window.Value.Milliseconds));

    private static VectorSelector Selector(QuerySyntax query, string name) => query is { Where.Count: 0, WhereNot.Count: 0 } ? new(name) : new(
        name,
        [
            .. query.Where.Select(filter => Matcher(filter, MatchOperator.Equal, MatchOperator.RegexMatch)),
            .. query.WhereNot.Select(filter => Matcher(filter, MatchOperator.NotEqual, MatchOperator.RegexNotMatch)),
        ]);

    // Grafana would fill a variable in; only an expression can say that it may.
    private static LabelMatcher Matcher(LabelFilterSyntax filter, MatchOperator one, MatchOperator several) => filter.Values.Count == 1 && !VariableChecker.MayHoldVariable(filter.Values[0].Value)
        ? new LabelMatcher(filter.Label.Value, one, filter.Values[0].Value)
        : new LabelMatcher(filter.Label.Value, several, string.Join("|", filter.Values.Select(value => PromQLRegex.Escape(value.Value))));
}
