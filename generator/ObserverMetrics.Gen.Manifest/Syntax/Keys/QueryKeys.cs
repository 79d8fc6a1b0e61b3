using ObserverMetrics.Gen.Manifest.Syntax.Shapes;
using ObserverMetrics.Gen.Manifest.Yaml;
using static ObserverMetrics.Gen.Manifest.Syntax.Shapes.CollectionShapes;
using static ObserverMetrics.Gen.Manifest.Syntax.Shapes.ScalarShapes;

namespace ObserverMetrics.Gen.Manifest.Syntax.Keys;

/// <summary>A query: the keys that panels, recordings and alerts have in common.</summary>
internal static class QueryKeys
{
    private static readonly Shape<Spanned<string>> Series = Of(Grammars.SeriesName);

    /// <summary>Labels with one value or several.</summary>
    public static readonly Shape<IReadOnlyList<LabelFilterSyntax>> Filters = MapOf<IReadOnlyList<Spanned<string>>, LabelFilterSyntax>(
        Grammars.LabelName, OneOrListOf(Of(Grammars.FilterValue)), (label, values) => values is null ? null : new LabelFilterSyntax(label, values));

    public static readonly Key<Spanned<string>> Value = new("value", Series, "The series as it is; with 'by' or in a stat, summed.");

    public static readonly Key<Spanned<string>> Rate = new("rate", Series, "How much a counter grows in a second.");

    public static readonly Key<Spanned<string>> Increase = new("increase", Series, "How much a counter grows in the window.");

    public static readonly Key<Spanned<string>> Ratio = new("ratio", Series, "The part of a quotient, whose whole is 'over': summed rates of counters, sums of gauges.");

    public static readonly Key<Spanned<string>> Over = new("over", Series, "The whole of which 'ratio' is a part.", example: "shop_visits_total");

    public static readonly Key<IReadOnlyList<Spanned<decimal>>> Quantile = new(
        "quantile", OneOrListOf(Number(0, 1)), "One or several quantiles of the histogram under 'of'.", example: "[0.99, 0.5]");

    public static readonly Key<Spanned<string>> Of = new("of", Series, "The histogram whose quantiles are wanted.", example: "shop_checkout_duration_seconds");

    public static readonly Key<Spanned<string>> Distribution = new("distribution", Series, "A histogram's observations by bucket, for histogram and heatmap panels.",
        example: "shop_checkout_duration_seconds");

    public static readonly Key<YamlScalar> Expr = new("expr", Raw, "PromQL as it is.", example: "sum by (payment) (rate(shop_orders_total[5m]))");

    public static readonly Key<Spanned<int>> Top = new("top", Integer(1, 1_000), "Only the largest so many.", example: "5");

    public static readonly Key<IReadOnlyList<Spanned<string>>> By = new(
        "by", AnyListOf(ScalarShapes.Of(Grammars.LabelName)), "The labels to keep.", example: "[payment]");

    public static readonly Key<IReadOnlyList<LabelFilterSyntax>> Where = new("where", Filters, "Only series whose labels have one of the values.",
        example: "{ payment: card, route: [/a, /b] }");

    public static readonly Key<IReadOnlyList<LabelFilterSyntax>> WhereNot = new("where_not", Filters, "Only series whose labels have none of the values.",
        example: "{ payment: invoice }");

    public static readonly Key<Spanned<Duration>> Window = new(
        "window", ScalarShapes.Duration, "The time that a rate, increase or quantile looks back over.", otherwise: "5m in rules, the dashboard's interval or range in panels");

    public static readonly Key<Spanned<RatePer>> Per = new(
        "per", Word(("second", RatePer.Second), ("minute", RatePer.Minute), ("hour", RatePer.Hour)), "What the rate is per.", byDefault: "second");

    public static readonly Key<Spanned<string>> With = new(
        "with", Word(("sum", "sum"), ("max", "max"), ("min", "min"), ("avg", "avg")), "How the series under 'value' become one.", byDefault: "sum");

    public static readonly Key<YamlScalar> Legend = new(
        "legend", Raw, "The legend's template, with {{label}} for a label's value.", otherwise: "the labels under 'by'; p99 for a quantile", example: "'{{payment}}'");

    /// <summary>The keys of which a query has exactly one, in rules.</summary>
    public static readonly IReadOnlyList<Key> KindsInRules = [Value, Rate, Increase, Ratio, Quantile, Expr];

    /// <summary>The keys of which a query has exactly one, in panels.</summary>
    public static readonly IReadOnlyList<Key> KindsInPanels = [.. KindsInRules, Distribution];

    /// <summary>All keys of a query in a rule.</summary>
    public static readonly IReadOnlyList<Key> InRules = [.. KindsInRules, Over, Of, Top, By, Where, WhereNot, Window, Per, With];

    /// <summary>All keys of a query in a panel.</summary>
    public static readonly IReadOnlyList<Key> InPanels = [.. KindsInPanels, Over, Of, Top, By, Where, WhereNot, Window, Per, With, Legend];

    private static readonly IReadOnlyList<Key> ShortForms = [Value, Rate, Increase, Ratio, Quantile, Distribution];

    /// <summary>How the keys of a query depend on each other.</summary>
    public static readonly IReadOnlyList<KeyConstraint> Constraints =
    [
        new Needs(Ratio, Over),
        new Needs(Quantile, Of),
        new BelongsTo(Over, Ratio),
        new BelongsTo(Of, Quantile),
        new BelongsTo(Per, Rate),
        new BelongsTo(With, Value),
        new BelongsTo(Window, Rate, Increase, Ratio, Quantile, Distribution),
        new BelongsTo(By, ShortForms),
        new BelongsTo(Where, ShortForms),
        new BelongsTo(WhereNot, ShortForms),
        new BelongsTo(Top, ShortForms),
    ];
}
