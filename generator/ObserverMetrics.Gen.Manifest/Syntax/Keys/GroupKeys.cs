using ObserverMetrics.Gen.Manifest.Syntax.Parsing;
using ObserverMetrics.Gen.Manifest.Syntax.Shapes;
using static ObserverMetrics.Gen.Manifest.Syntax.Shapes.CollectionShapes;
using static ObserverMetrics.Gen.Manifest.Syntax.Shapes.ScalarShapes;

namespace ObserverMetrics.Gen.Manifest.Syntax.Keys;

/// <summary>A group.</summary>
internal static class GroupKeys
{
    public static readonly Key<Spanned<string>> Title = new("title", Line, "The title of its dashboard row.", byDefault: "the group's key in words");

    public static readonly Key<Spanned<Duration>> Interval = new(
        "interval", ScalarShapes.Duration, "How often its rules are evaluated.", byDefault: "Prometheus's evaluation interval");

    public static readonly Key<Spanned<Duration>> Absent = new(
        "absent", ScalarShapes.Duration, "Alerts when none of the group's series was there for so long.", byDefault: "no such alert");

    public static readonly Key<IReadOnlyList<MetricSyntax>> Metrics = new(
        "metrics", MapOfTables(Grammars.MetricName, MetricKeys.Table, MetricParser.Parse), "Its metrics by their full exposed names.");

    public static readonly Key<IReadOnlyList<RecorderSyntax>> Recorders = new(
        "recorders", MapOfTables(Grammars.CSharpName, RecorderKeys.Table, RecorderParser.Parse), "Methods that record several metrics in one call.");

    public static readonly Key<IReadOnlyList<RecordingSyntax>> Recordings = new(
        "recordings", MapOfTables(Grammars.RecordingName, RecordingKeys.Table, RecordingParser.Parse), "Its recording rules.");

    public static readonly Key<IReadOnlyList<PanelSyntax>> Panels = new(
        "panels", ListOf(Table<PanelSyntax>(PanelKeys.Table, PanelParser.Parse)), "The panels of its dashboard row, in order.");

    public static readonly Key<IReadOnlyList<AlertSyntax>> Alerts = new(
        "alerts", MapOfTables(Grammars.Line, AlertKeys.Table, AlertParser.Parse), "Its alerts by name.");

    public static readonly KeyTable Table = new("group", Title, Interval, Absent, Metrics, Recorders, Recordings, Panels, Alerts);
}
