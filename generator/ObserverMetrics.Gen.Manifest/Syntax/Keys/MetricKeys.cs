using ObserverMetrics.Gen.Manifest.Model;
using ObserverMetrics.Gen.Manifest.Syntax.Shapes;
using static ObserverMetrics.Gen.Manifest.Syntax.Shapes.CollectionShapes;
using static ObserverMetrics.Gen.Manifest.Syntax.Shapes.ScalarShapes;

namespace ObserverMetrics.Gen.Manifest.Syntax.Keys;

/// <summary>A metric.</summary>
internal static class MetricKeys
{
    public static readonly Shape<Spanned<MetricType>> Types = Word(
        ("counter", MetricType.Counter), ("gauge", MetricType.Gauge), ("histogram", MetricType.Histogram));

    public static readonly Key<Spanned<MetricType>> Type = new(
        "type", Types, "What the metric counts or measures.", isMandatory: true);

    public static readonly Key<Spanned<string>> Help = new(
        "help", Text, "One sentence: the HELP text, the C# documentation, the panels' description.", isMandatory: true);

    public static readonly Key<Spanned<string>> Unit = new(
        "unit", ScalarShapes.Unit, "A base unit (seconds, bytes, ratio), a word (symbols) or a quotient (items/s).", otherwise: "from the name's suffix");

    public static readonly Key<IReadOnlyList<LabelUseSyntax>> Labels = new(
        "labels", LabelKeys.Uses, "Its labels, in the order of the methods' parameters: shared names, or names with definitions.",
        example: "{ payment: [card, invoice], route: { type: string } }");

    public static readonly Key<BucketsSyntax> Buckets = new(
        "buckets", BucketKeys.Buckets, "A histogram's upper bounds: a list, or a start with a factor or width and a count.", otherwise: "Prometheus's own",
        example: "[50ms, 100ms, 500ms, 1s]");

    public static readonly Key<IReadOnlyList<NeverSyntax>> Never = new(
        "never",
        ListOf(QueryKeys.Filters.Select((labels, place) => new NeverSyntax(place.Span, labels))),
        "Label combinations that cannot occur and are therefore not exposed at zero.", example: "[{ method: GET, result: [conflict, locked] }]");

    public static readonly Key<Spanned<Quantity>> Initial = new(
        "initial", ScalarShapes.Quantity, "A gauge's value from the start.", otherwise: "none: the gauge appears with its first value", example: "0");

    public static readonly Key<Spanned<MetricSource>> Source = new(
        "source",
        Word(("uptime", MetricSource.Uptime), ("build", MetricSource.Build), ("callback", MetricSource.Callback)),
        "Who gives the value, where no method records it.", otherwise: "the application, by the generated methods");

    public static readonly Key<Spanned<bool>> Exemplars = new(
        "exemplars", Word(("trace", true)), "Each recording takes an exemplar from the current activity; it then costs what prometheus-net's own costs.", otherwise: "no exemplars");

    public static readonly Key<Spanned<string>> CSharp = new(
        "csharp", Of(Grammars.CSharpName), "The name used in methods.", otherwise: "the metric's name without prefix and suffixes, in Pascal case");

    public static readonly Key<Spanned<string>> Deprecated = new(
        "deprecated", Text, "A sentence that says what to use instead: [Obsolete] in C#, a warning where a panel or alert uses the metric.",
        example: "Use shop_orders_total.");

    public static readonly Key<IReadOnlyList<AllowSyntax>> Allow = AllowKey.For("metric");

    public static readonly KeyTable Table = new(
        "metric", Type, Help, Unit, Labels, Buckets, Never, Initial, Source, Exemplars, CSharp, Deprecated, Allow);
}
