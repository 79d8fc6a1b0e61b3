using ObserverMetrics.Gen.Manifest.Model;
using ObserverMetrics.Gen.Manifest.Syntax.Shapes;
using static ObserverMetrics.Gen.Manifest.Syntax.Shapes.CollectionShapes;
using static ObserverMetrics.Gen.Manifest.Syntax.Shapes.ScalarShapes;

namespace ObserverMetrics.Gen.Manifest.Syntax.Keys;

/// <summary>A test of an alert.</summary>
internal static class AlertTestKeys
{
    public static readonly Key<IReadOnlyList<LabelFeedSyntax>> Series = new(
        "series", Entries(Grammars.Line, Grammars.Samples), "Series with their samples in promtool's notation.", isMandatory: true, example: "{ 'shop_orders_total{job=\"shop\"}': 0+60x30 }");

    public static readonly Key<Spanned<Duration>> Interval = new("interval", ScalarShapes.Duration, "The time between two samples.", byDefault: "1m");

    public static readonly Key<Spanned<Duration>> At = new("at", ScalarShapes.Duration, "The time at which to look.", isMandatory: true, example: "20m");

    public static readonly Key<IReadOnlyList<LabelFeedSyntax>> Labels = new(
        "labels", Entries(Grammars.LabelName, Grammars.LabelValue), "The labels of the query's series that fires then, without those that the alert adds.", otherwise: "nothing fires", example: "{ job: shop }");

    public static readonly Key<IReadOnlyList<Spanned<AlertSeverity>>> Severities = new(
        "severities", ListOf(SeverityShapes.Word), "Which severities fire, of an alert with several.", otherwise: "all", example: "[warning]");

    public static readonly Key<Spanned<Quantity>> Value = new("value", ScalarShapes.Quantity, "The query's value then, for texts that show it.", example: "60");

    public static readonly Key<IReadOnlyList<LabelFeedSyntax>> Annotations = new(
        "annotations", Entries(Grammars.LabelName, Grammars.Text), "Annotations as they must be then, where they cannot be rendered ahead.", example: "{ summary: Too few orders }");

    public static readonly KeyTable Table = new("test of an alert", Series, Interval, At, Labels, Severities, Value, Annotations)
    {
        Constraints = [new Needs(Severities, Labels), new Needs(Value, Labels), new Needs(Annotations, Labels)],
    };

    public static readonly Shape<AlertTestSyntax> Test = Table<AlertTestSyntax>(Table, map =>
    {
        var (series, at) = (map.Read(Series), map.Read(At));
        return series is null || at is null ? null : new AlertTestSyntax
        {
            Span = map.HeadSpan,
            Series = series,
            Interval = map.Read(Interval),
            At = at,
            Labels = map.Read(Labels),
            Severities = map.ReadAll(Severities),
            Value = map.Read(Value),
            Annotations = map.ReadAll(Annotations),
        };
    });

    private static Shape<IReadOnlyList<LabelFeedSyntax>> Entries(TextGrammar key, TextGrammar value) =>
        MapOf<Spanned<string>, LabelFeedSyntax>(key, Of(value), (name, text) => text is null ? null : new LabelFeedSyntax(name, text));
}
