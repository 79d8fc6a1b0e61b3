namespace ObserverMetrics.PromQL.Tests.Series;

/// <summary>What is inferred of expressions over some series.</summary>
internal static class Inferred
{
    private static readonly Dictionary<string, SeriesInfo> Known = new()
    {
        ["requests"] = new(SeriesType.Counter, ["job", "instance", "code"], Unit.Parse("requests")) { Values = ValueRange.NotNegative },
        ["errors"] = new(SeriesType.Counter, ["job", "instance"], Unit.Parse("requests")),
        ["bytes"] = new(SeriesType.Gauge, ["job"], Unit.Parse("bytes")),
        ["cpu"] = new(SeriesType.Counter, ["job"], Unit.Seconds),
        ["share"] = new(SeriesType.Gauge, ["job"], Unit.Ratio),
        ["latest"] = new(SeriesType.Gauge, ["job"], Unit.Timestamp),
        ["info"] = new(SeriesType.Gauge, ["job", "version"], Unit.Count),
        ["latency_bucket"] = new(SeriesType.Counter, ["job", "code", "le"], Unit.Count, Unit.Seconds) { Values = ValueRange.NotNegative, Bounds = new ValueRange(0.1, 2) },
        ["up"] = new(SeriesType.Gauge, ["job", "instance"], Unit.Count) { Values = new ValueRange(0, 1) },
        ["foreign"] = new(SeriesType.Unknown, null, null),
    };

    public static string Labels(string expression, LabelClaim claim = LabelClaim.Certain) =>
        new LabelInference(Find, claim).LabelsOf(PromQLParser.Parse(expression).Root!) is { } labels ? string.Join(" ", labels.Order(StringComparer.Ordinal)) : "?";

    public static string? UnitOf(string expression) => new UnitInference(Find).UnitOf(PromQLParser.Parse(expression).Root!)?.Text;

    /// <summary>The values, as in <c>0..Inf</c>, with <c>?</c> where one may be NaN.</summary>
    public static string ValuesOf(string expression)
    {
        var root = PromQLParser.Parse(expression).Root!;
        var range = new ValueInference(Find).RangeOf(root);
        return range.IsEmpty ? "none" : FormattableString.Invariant($"{Text(range.Low)}..{Text(range.High)}{(range.MayBeNaN ? "?" : "")}");
    }

    private static string Text(double value) => PromQLPrinter.Print(new NumberLiteral(value)).TrimStart('+');

    private static SeriesInfo? Find(string name) => Known.GetValueOrDefault(name);
}
