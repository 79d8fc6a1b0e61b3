using System.Globalization;
using ObserverMetrics.Gen.Manifest.Diagnostics;
using ObserverMetrics.Gen.Manifest.Model;

namespace ObserverMetrics.Gen.Tool.Comparison;

/// <summary>Compares two metrics.</summary>
internal static class MetricComparison
{
    /// <summary>Whether a metric that went is one that came: of the same kind, and with the same help or nearly the same name.</summary>
    public static bool IsRenamed(Metric old, Metric current) =>
        old.Type == current.Type
        && old.Labels.Select(label => label.Name).SequenceEqual(current.Labels.Select(label => label.Name))
        && (old.Help == current.Help || NearestName.Find(old.Name, [current.Name]) is not null);

    public static IEnumerable<Change> Of(Metric old, Metric current, CodeModel oldCode, CodeModel currentCode) =>
    [
        .. Differs("type", old.Type, current.Type),
        .. Differs("unit", Unit(old.Unit), Unit(current.Unit)),
        .. Differs("methods' name", old.CSharpName, current.CSharpName),
        .. Differs("source", old.Source, current.Source),
        .. Labels(old, current, oldCode, currentCode),
        .. Buckets(old, current),
    ];

    private static IEnumerable<Change> Labels(Metric old, Metric current, CodeModel oldCode, CodeModel currentCode)
    {
        var labels = Pairing<MetricLabel>.Of(old.Labels, current.Labels, label => label.Name, (before, now) => before.Kind == now.Kind && before.Values.Equals(now.Values));
        foreach (var (before, now) in labels.Renamed)
            yield return Breaking($"label {before.Name} renamed to {now.Name}");
        foreach (var label in labels.Removed)
            yield return Breaking($"label {label.Name} removed");
        foreach (var label in labels.Added)
            yield return Breaking($"label {label.Name} added");

        var kept = labels.Kept.Select(pair => pair.Old.Name).ToHashSet(StringComparer.Ordinal);
        if (!old.Labels.Select(label => label.Name).Where(kept.Contains).SequenceEqual(current.Labels.Select(label => label.Name).Where(kept.Contains)))
            yield return Breaking("labels in another order, and with them the methods' parameters");

        foreach (var change in labels.Kept.SelectMany(pair => Label(pair.Old, pair.New, oldCode, currentCode)))
            yield return change;
    }

    private static IEnumerable<Change> Label(MetricLabel old, MetricLabel current, CodeModel oldCode, CodeModel currentCode)
    {
        if (old.Kind != current.Kind)
        {
            yield return Breaking($"label {old.Name}: {KindOf(old.Kind)} → {KindOf(current.Kind)}");
            yield break;
        }

        if (old.Enum != current.Enum)
            yield return Breaking($"label {old.Name}: enum {old.Enum} → {current.Enum}");
        if (old.Limit != current.Limit)
            yield return new Change("", string.Create(CultureInfo.InvariantCulture, $"label {old.Name}: limit {old.Limit} → {current.Limit}"), IsBreaking: false);

        foreach (var value in old.Values.Except(current.Values))
            yield return Breaking($"label {old.Name}: value {value} removed");
        foreach (var value in current.Values.Except(old.Values))
            yield return new Change("", $"label {old.Name}: value {value} added", IsBreaking: false);

        foreach (var (before, now) in Members(old, oldCode).Join(Members(current, currentCode), member => member.Value, member => member.Value, (before, now) => (before, now)))
        {
            if (before.Member != now.Member)
                yield return Breaking($"label {old.Name}: member {before.Member} → {now.Member}");
        }
    }

    private static IEnumerable<Change> Buckets(Metric old, Metric current)
    {
        if (old.Type is not MetricType.Histogram || current.Type is not MetricType.Histogram)
            yield break;

        var (removed, added) = (Join(old.Buckets.Except(current.Buckets)), Join(current.Buckets.Except(old.Buckets)));
        if (removed.Length > 0)
            yield return Breaking("buckets removed: " + removed);
        if (added.Length > 0)
            yield return new Change("", "buckets added: " + added, IsBreaking: false);
    }

    private static IEnumerable<LabelValue> Members(MetricLabel label, CodeModel code) =>
        code.Enums.Where(candidate => candidate.Name == label.Enum).SelectMany(candidate => candidate.Values);

    private static string KindOf(LabelKind kind) => kind switch
    {
        LabelKind.Enum => "a closed set",
        LabelKind.Bool => "bool",
        LabelKind.OpenInt => "int",
        _ => "string",
    };

    private static string Unit(string unit) => unit.Length == 0 ? "none" : unit;

    private static string Join(IEnumerable<decimal> bounds) => string.Join(", ", bounds.Select(bound => bound.ToString(CultureInfo.InvariantCulture)));

    private static IEnumerable<Change> Differs<T>(string what, T old, T current)
        where T : notnull => old.Equals(current) ? [] : [Breaking($"{what} {Word(old)} → {Word(current)}")];

    private static string Word<T>(T value) => value is Enum ? value.ToString()!.ToLowerInvariant() : value?.ToString() ?? "";

    private static Change Breaking(string what) => new("", what, IsBreaking: true);
}
