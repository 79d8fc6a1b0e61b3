using ObserverMetrics.Gen.Manifest.Diagnostics;
using ObserverMetrics.Gen.Manifest.Model;
using ObserverMetrics.Gen.Manifest.Syntax;
using ObserverMetrics.PromQL;

namespace ObserverMetrics.Gen.Manifest.Checking;

/// <summary>A metric's unit: as written, or from its name's suffix.</summary>
internal static class MetricUnit
{
    // Base units as name suffixes: https://prometheus.io/docs/practices/naming/#base-units
    private static readonly string[] Suffixes =
        ["_seconds", "_bytes", "_ratio", "_celsius", "_meters", "_grams", "_joules", "_volts", "_amperes", "_percent", "_hertz", "_watts"];

    /// <summary>Finds the unit.</summary>
    /// <returns>False where what is written cannot be. The unit is null where nothing says what a gauge or histogram measures.</returns>
    public static bool TryBind(MetricSyntax metric, CheckContext context, out Unit? unit)
    {
        var bySuffix = FromName(metric.Name.Value);
        unit = bySuffix ?? (metric.Type?.Value == MetricType.Counter ? Unit.Count : null);
        if (metric.Unit is not { } written)
            return true;

        unit = Written(metric, written, bySuffix, context);
        return unit is not null;
    }

    private static Unit? Written(MetricSyntax metric, Spanned<string> written, Unit? bySuffix, CheckContext context)
    {
        if (Unit.Parse(written.Value) is not { } unit)
        {
            context.Report(ManifestRules.BadUnit, written.Span, written.Value, UnitPhrase.Grammar);
            return null;
        }

        if (bySuffix is not null && bySuffix != unit)
        {
            context.Report(ManifestRules.BadUnit, written.Span, written.Value, $"the name '{metric.Name.Value}' says '{bySuffix.Text}'; make the two agree, or leave 'unit' out");
            return null;
        }

        return unit;
    }

    /// <summary>The unit that a name's suffix says, or null where it says none.</summary>
    public static Unit? FromName(string name)
    {
        var stem = WithoutEnding(name, "_total");
        if (stem.EndsWith("_timestamp_seconds", StringComparison.Ordinal))
            return Unit.Timestamp;

        return SuffixOf(stem) is { } suffix ? Unit.Parse(suffix[1..]) : null;
    }

    /// <summary>The name without its unit suffix.</summary>
    public static string WithoutSuffix(string name) =>
        SuffixOf(name) is { } suffix ? name[..^suffix.Length] : name;

    /// <summary>The name without an ending that it may have.</summary>
    public static string WithoutEnding(string name, string ending) =>
        name.EndsWith(ending, StringComparison.Ordinal) ? name[..^ending.Length] : name;

    public static MetricValueKind ValueKindOf(Unit? unit) => unit switch
    {
        null => MetricValueKind.Number,
        _ when unit == Unit.Seconds => MetricValueKind.Seconds,
        _ when unit == Unit.Timestamp => MetricValueKind.Timestamp,
        { Numerator: "bytes", Denominator: "", Scale: 1 } => MetricValueKind.Bytes,
        { IsCount: true } => MetricValueKind.Count,
        _ => MetricValueKind.Number,
    };

    private static string? SuffixOf(string name) =>
        Array.Find(Suffixes, suffix => name.EndsWith(suffix, StringComparison.Ordinal));
}
