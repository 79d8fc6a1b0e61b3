using static ObserverMetrics.Gen.Manifest.Diagnostics.DiagnosticRuleSeverity;

namespace ObserverMetrics.Gen.Manifest.Diagnostics;

/// <summary>OMG3xxx: what promlint and experience advise. Warnings; an entry's <c>allow</c> silences one with a reason.</summary>
public static class LintRules
{
#pragma warning disable CS1591 // The title says what each rule is.
    public static readonly DiagnosticRule CounterWithoutTotal = new("OMG3001", "Counter without _total", Warning,
        "The counter '{0}' does not end in '_total'; rename it to '{0}_total'");

    public static readonly DiagnosticRule TotalWithoutCounter = new("OMG3002", "_total on something else than a counter", Warning,
        "'{0}' is a {1}, but ends in '_total', which readers take for a counter; rename it to '{2}'");

    public static readonly DiagnosticRule NotBaseUnit = new("OMG3003", "Unit that is no base unit", Warning,
        "'{0}' is in {1}; expose the base unit {2} and let Grafana scale it");

    public static readonly DiagnosticRule TypeInName = new("OMG3004", "Metric type in its name", Warning,
        "'{0}' has its type '{1}' in its name; leave '{1}' out");

    public static readonly DiagnosticRule ReservedSuffix = new("OMG3005", "Suffix that histograms and summaries use", Warning,
        "'{0}' ends in '{1}', which readers take for a part of a histogram; choose another ending");

    public static readonly DiagnosticRule CamelCase = new("OMG3006", "Name in camel case", Warning,
        "'{0}' mixes upper and lower case; Prometheus names are in snake case: '{1}'");

    public static readonly DiagnosticRule AbbreviatedUnit = new("OMG3007", "Abbreviated unit", Warning,
        "'{0}' ends in the abbreviated unit '{1}'; write a base unit out: '{2}'");

    public static readonly DiagnosticRule RecordingName = new("OMG3008", "Recording not named level:metric:operations", Warning,
        "'{0}' is not named level:metric:operations, by which readers know a recording; as in '{1}'");

    public static readonly DiagnosticRule UselessAllow = new("OMG3009", "'allow' that silences nothing", Warning,
        "'allow: {0}' silences nothing here; {1}");

    public static readonly DiagnosticRule DeprecatedMetric = new("OMG3010", "Deprecated metric still in use", Warning,
        "'{0}' is deprecated: {1}");

    public static readonly DiagnosticRule ShortWindow = new("OMG3011", "Window shorter than four scrape intervals", Warning,
        "A window of {0} is shorter than four scrape intervals ({1}), so that a failed scrape leaves a hole; write at least {2}");

    public static readonly DiagnosticRule UnusedLabel = new("OMG3012", "Shared label that nothing uses", Warning,
        "The label '{0}' is defined, but no metric or recorder uses it; use it, or leave it out");

    public static readonly DiagnosticRule ThresholdBetweenBuckets = new("OMG3013", "Threshold between two buckets", Warning,
        "'{0}' has no bucket at '{1}', so that a quantile there is a guess between {2} and {3}; add a bucket, or choose one of these");

    public static readonly DiagnosticRule EnumHidesType = new("OMG3014", "Enum called like a type of .NET", Warning,
        "The label '{0}' becomes an enum '{1}', which hides {2} in C# that has it by 'using'; name the enum otherwise, as in '{{ values: […], enum: {1}Kind }}'");

    public static readonly DiagnosticRule PanelWithoutDescription = new("OMG3020", "Panel without a description", Warning,
        "The panel '{0}' has no description, and its series have no help to take it from; write a 'description'");

    public static readonly DiagnosticRule FixedPanelWindow = new("OMG3021", "Rate over a fixed window in a panel", Warning,
        "The {0} looks back over '{1}', however far the panel is zoomed out; write $__rate_interval");

    public static readonly DiagnosticRule CounterInPanel = new("OMG3022", "Counter shown as it is", Warning,
        "The counter '{0}' falls to zero with each restart of its process; show its 'rate' or 'increase', or a total in a panel of type 'stat'");
    public static readonly DiagnosticRule MoreWarnings = new("OMG3040", "More warnings than are told", Warning,
        "The manifest has {0} more warnings than the 1000 that are told: mend those first, beginning with the topmost");

    public static readonly DiagnosticRule UnusedAnchor = new("OMG3041", "Anchor that nothing uses", Warning,
        "'&{0}' names the value behind it, and no alias '*{0}' uses that name; take it out, or put the whole text in quotes if it is part of it");

    public static readonly DiagnosticRule SeverityOrder = new("OMG3042", "Threshold that a less urgent one comes behind", Warning,
        "'{0}' has severity {1} from {2} on, but {3} only from {4} on: the worse a value, the more urgent it should be; swap the two");

    public static readonly DiagnosticRule UnusedParameter = new("OMG3043", "Parameter that nothing uses", Warning,
        "No entry of '{1}' uses its parameter '{0}'; record it with 'value', 'by', 'when' or 'labels', or take it out");

    public static readonly DiagnosticRule UnitLikeBaseUnit = new("OMG3044", "Unit that is nearly a known one", Warning,
        "'{0}' is taken for a word for things that are counted; write '{1}' for the unit that panels scale and thresholds convert");
#pragma warning restore CS1591

    /// <summary>All rules of this file.</summary>
    public static IReadOnlyList<DiagnosticRule> All { get; } =
    [
        CounterWithoutTotal, TotalWithoutCounter, NotBaseUnit, TypeInName, ReservedSuffix, CamelCase, AbbreviatedUnit,
        RecordingName, UselessAllow, DeprecatedMetric, ShortWindow, UnusedLabel, ThresholdBetweenBuckets, EnumHidesType,
        PanelWithoutDescription, FixedPanelWindow, CounterInPanel,
        MoreWarnings, UnusedAnchor, SeverityOrder, UnusedParameter, UnitLikeBaseUnit,
    ];
}
