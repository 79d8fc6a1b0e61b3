using ObserverMetrics.Gen.Manifest.Model;

namespace ObserverMetrics.Gen.SourceGenerator.Tests.Harness;

/// <summary>Builds small code models by hand.</summary>
internal static class Models
{
    public static readonly EquatableArray<decimal> SomeBuckets = EquatableArray.Of(0.1m, 0.5m, 1m);

    public static CodeModel Code(params Metric[] metrics) => new(
        ManifestName: "Shop",
        ClassName: "ShopMetrics",
        Namespace: "Shop.Monitoring",
        IsInternal: false,
        ExpositionHash: "0123abcd",
        Enums: EquatableArray<LabelEnum>.Empty,
        Metrics: metrics.ToEquatableArray(),
        Recorders: EquatableArray<Recorder>.Empty,
        Summary: EquatableArray<SummarySection>.Empty);

    public static Metric Counter(string name, params MetricLabel[] labels) => Metric("shop_" + name + "_total", MetricType.Counter, name, labels) with { ValueKind = MetricValueKind.Count };

    public static Metric Gauge(string name, params MetricLabel[] labels) => Metric("shop_" + name, MetricType.Gauge, name, labels);

    public static Metric Histogram(string name, params MetricLabel[] labels) =>
        Metric("shop_" + name + "_seconds", MetricType.Histogram, name, labels) with { ValueKind = MetricValueKind.Seconds, Unit = "seconds", Buckets = SomeBuckets };

    public static MetricLabel Enum(LabelEnum set, string? name = null) =>
        new(name ?? set.Name.ToLowerInvariant(), LabelKind.Enum, set.Name, set.Values.Select(value => value.Value).ToEquatableArray(), 0);

    public static MetricLabel Bool(string name) => new(name, LabelKind.Bool, null, EquatableArray.Of("false", "true"), 0);

    public static MetricLabel Open(string name, int limit = 100) => new(name, LabelKind.OpenString, null, EquatableArray<string>.Empty, limit);

    public static MetricLabel OpenInt(string name, int limit = 100) => new(name, LabelKind.OpenInt, null, EquatableArray<string>.Empty, limit);

    public static LabelEnum Set(string name, params string[] values) =>
        new(name, values.Select(value => new LabelValue(value, Member(value))).ToEquatableArray());

    private static string Member(string value) => char.IsDigit(value[0]) ? "_" + value : char.ToUpperInvariant(value[0]) + value[1..];

    private static Metric Metric(string name, MetricType type, string shortName, MetricLabel[] labels) => new(
        name,
        type,
        Help: $"Help of {shortName}.",
        Unit: "",
        MetricValueKind.Number,
        labels.ToEquatableArray(),
        Buckets: EquatableArray<decimal>.Empty,
        Never: EquatableArray<LabelCombination>.Empty,
        Initial: null,
        MetricSource.Recorded,
        CSharpName: string.Concat(shortName.Split('_').Select(word => char.ToUpperInvariant(word[0]) + word[1..])),
        Deprecated: null,
        Group: "Shop",
        GroupKey: "shop");
}
