using ObserverMetrics.Gen.Manifest.Syntax.Parsing;
using ObserverMetrics.Gen.Manifest.Syntax.Shapes;
using static ObserverMetrics.Gen.Manifest.Syntax.Shapes.CollectionShapes;
using static ObserverMetrics.Gen.Manifest.Syntax.Shapes.ScalarShapes;

namespace ObserverMetrics.Gen.Manifest.Syntax.Keys;

/// <summary>A group.</summary>
internal static class GroupKeys
{
    public static readonly Key<Spanned<string>> Title = new("title", Line, "The title of its dashboard row.", otherwise: "the group's key in words");

    public static readonly Key<Spanned<bool>> Collapsed = new("collapsed", ScalarShapes.Boolean, "Whether its dashboard row opens closed.", byDefault: "false");

    public static readonly Key<Spanned<Duration>> Interval = new(
        "interval", ScalarShapes.Duration, "How often its rules are evaluated.", otherwise: "Prometheus's evaluation interval", example: "30s");

    public static readonly Key<Spanned<Duration>> Absent = new(
        "absent", ScalarShapes.Duration, "Alerts when none of the group's series was there for so long.", otherwise: "no such alert", example: "10m");

    public static readonly Key<IReadOnlyList<MetricSyntax>> Metrics = new(
        "metrics", MapOfTables(Grammars.MetricName, MetricKeys.Table, MetricParser.Parse), "Its metrics by their full exposed names.",
        example: "{ shop_orders_total: { type: counter, help: Orders placed. } }");

    public static readonly Key<IReadOnlyList<RecorderSyntax>> Recorders = new(
        "recorders", MapOfTables(Grammars.CSharpName, RecorderKeys.Table, RecorderParser.Parse), "Methods that record several metrics in one call.",
        example: "{ Order: { parameters: { duration: seconds }, records: [{ increment: shop_orders_total }] } }");

    public static readonly Key<IReadOnlyList<RecordingSyntax>> Recordings = new(
        "recordings", MapOfTables(Grammars.RecordingName, RecordingKeys.Table, RecordingParser.Parse), "Its recording rules.",
        example: "{ 'job:shop_orders:rate5m': { help: Orders per second., rate: shop_orders_total } }");

    public static readonly Key<IReadOnlyList<PanelSyntax>> Panels = new(
        "panels", ListOf(Table<PanelSyntax>(PanelKeys.Table, PanelParser.Parse)), "The panels of its dashboard row, in order.",
        example: "[{ title: Orders, type: timeseries, rate: shop_orders_total }]");

    public static readonly Key<IReadOnlyList<AlertSyntax>> Alerts = new(
        "alerts", MapOfTables(Grammars.Line, AlertKeys.Table, AlertParser.Parse), "Its alerts by name.",
        example: "{ ManyOrders: { rate: shop_orders_total, above: 100/s, severity: warning, summary: Many orders. } }");

    public static readonly KeyTable Table = new("group", Title, Collapsed, Interval, Absent, Metrics, Recorders, Recordings, Panels, Alerts);
}
