using ObserverMetrics.Gen.Manifest.Diagnostics;
using ObserverMetrics.Gen.Manifest.Model;
using ObserverMetrics.Gen.Manifest.Syntax;
using ObserverMetrics.PromQL;

namespace ObserverMetrics.Gen.Manifest.Checking;

/// <summary>What promlint advises on names.</summary>
/// <remarks>See https://prometheus.io/docs/practices/naming/ and https://pkg.go.dev/github.com/prometheus/client_golang/prometheus/testutil/promlint.</remarks>
internal static class MetricLints
{
    private static readonly Dictionary<string, string> Abbreviations = new(StringComparer.Ordinal)
    {
        ["s"] = "seconds",
        ["ms"] = "milliseconds",
        ["us"] = "microseconds",
        ["ns"] = "nanoseconds",
        ["sec"] = "seconds",
        ["b"] = "bytes",
        ["kb"] = "kilobytes",
        ["mb"] = "megabytes",
        ["gb"] = "gigabytes",
        ["tb"] = "terabytes",
        ["pb"] = "petabytes",
        ["m"] = "meters",
        ["h"] = "hours",
        ["d"] = "days",
    };

    // Units that are not base units, with the base unit to expose instead.
    private static readonly Dictionary<string, string> NotBase = new(StringComparer.Ordinal)
    {
        ["milliseconds"] = "seconds",
        ["microseconds"] = "seconds",
        ["nanoseconds"] = "seconds",
        ["minutes"] = "seconds",
        ["hours"] = "seconds",
        ["days"] = "seconds",
        ["weeks"] = "seconds",
        ["kilobytes"] = "bytes",
        ["megabytes"] = "bytes",
        ["gigabytes"] = "bytes",
        ["terabytes"] = "bytes",
        ["petabytes"] = "bytes",
        ["kibibytes"] = "bytes",
        ["mebibytes"] = "bytes",
        ["gibibytes"] = "bytes",
        ["bits"] = "bytes",
        ["percent"] = "ratio",
        ["fahrenheit"] = "celsius",
        ["kelvin"] = "celsius",
        ["kilometers"] = "meters",
        ["centimeters"] = "meters",
        ["kilograms"] = "grams",
        ["milliamperes"] = "amperes",
        ["millivolts"] = "volts",
        ["kilojoules"] = "joules",
    };

    public static void Check(MetricSyntax metric, MetricType type, Unit? unit, AllowList allow, CheckContext context)
    {
        var name = metric.Name.Value;
        var span = metric.Name.Span;
        var stem = MetricUnit.WithoutEnding(name, "_total");
        var last = stem[(stem.LastIndexOf('_') + 1)..];

        if (type == MetricType.Counter && stem == name)
            context.Lint(LintRules.CounterWithoutTotal, span, allow, name);

        if (type != MetricType.Counter && stem != name)
            context.Lint(LintRules.TotalWithoutCounter, span, allow, name, MetricTypeWord.Of(type), stem);

        if (NotBase.TryGetValue(last, out var baseUnit))
            context.Lint(LintRules.NotBaseUnit, span, allow, name, last, baseUnit);
        else if (metric.Unit is not null && unit is not null && NotBase.TryGetValue(unit.Text, out baseUnit))
            context.Lint(LintRules.NotBaseUnit, metric.Unit.Span, allow, name, unit.Text, baseUnit);

        if (metric.Unit is { } written && unit is { IsCount: true } && KnownUnit(written.Value) is { } known)
            context.Lint(LintRules.UnitLikeBaseUnit, written.Span, allow, written.Value, known);

        if (MetricTypeWord.Of(type) is var word && name.Contains(word) && name.Split('_').Contains(word))
            context.Lint(LintRules.TypeInName, span, allow, name, word);

        if (HistogramParts.SuffixOf(name) is { } reserved)
            context.Lint(LintRules.ReservedSuffix, span, allow, name, reserved);

        if (name.Any(char.IsUpper))
            context.Lint(LintRules.CamelCase, span, allow, name, SnakeCase(name));

        if (Abbreviations.TryGetValue(last, out var whole))
            context.Lint(LintRules.AbbreviatedUnit, span, allow, name, last, NotBase.TryGetValue(whole, out var exposed) ? exposed : whole);
    }

    /// <summary>The unit that a word is nearly: in other case, in the singular, or cut short.</summary>
    private static string? KnownUnit(string word)
    {
        var lower = word.ToLowerInvariant();
        string?[] candidates = [lower, lower + "s", lower.TrimEnd('s'), Abbreviations.TryGetValue(lower.TrimEnd('s'), out var whole) ? whole : null];
        return Array.Find(candidates, candidate => candidate is { Length: > 2 } && Unit.Parse(candidate) is { IsCount: false, Denominator: "" });
    }

    private static string SnakeCase(string name) =>
        string.Concat(name.Select((character, i) =>
            char.IsUpper(character) && i > 0 && char.IsLower(name[i - 1]) ? "_" + char.ToLowerInvariant(character) : char.ToLowerInvariant(character).ToString()));
}
