using static ObserverMetrics.Gen.Manifest.Diagnostics.DiagnosticRuleSeverity;

namespace ObserverMetrics.Gen.Manifest.Diagnostics;

/// <summary>OMG2xxx: expressions that do not hold against the manifest.</summary>
public static class PromQLRules
{
#pragma warning disable CS1591 // The title says what each rule is.
    public static readonly DiagnosticRule Syntax = new("OMG2001", "Expression that Prometheus refuses", Error, "{0}");

    public static readonly DiagnosticRule UnknownSeries = new("OMG2002", "Series that is not declared", Error,
        "'{0}' is no metric, recording or external series of this manifest{1}; write the name of a declared one, or declare it under 'external'");

    public static readonly DiagnosticRule UnknownLabel = new("OMG2003", "Label that the series does not have", Error,
        "{0} no label '{1}'{2}; the labels there are: {3}");

    public static readonly DiagnosticRule UnknownValue = new("OMG2004", "Value outside the label's closed set", Error,
        "The label '{0}' is never '{1}'{2}; its values are: {3}");

    public static readonly DiagnosticRule WrongType = new("OMG2005", "Query that does not fit the metric's type", Error,
        "'{0}' wants {1}, but '{2}' is {3}; {4}");

    public static readonly DiagnosticRule BareHistogram = new("OMG2006", "Histogram without its part", Error,
        "The histogram '{0}' has no series of that name; write '{0}_bucket', '{0}_sum' or '{0}_count'");

    public static readonly DiagnosticRule BareCounter = new("OMG2007", "Counter compared with a threshold", Error,
        "'{0}' is a counter, which only grows until its process restarts; compare its 'rate' or 'increase' instead");

    public static readonly DiagnosticRule QuantileWithoutBuckets = new("OMG2008", "Quantile of series without 'le'", Error,
        "histogram_quantile() reckons from the label 'le' of a histogram's buckets, which {0}, as in 'sum by (le) (rate(…_bucket[5m]))'");

    public static readonly DiagnosticRule ThresholdBeyondBuckets = new("OMG2009", "Threshold beyond the highest bucket", Error,
        "A quantile of '{0}' is at most {1}, its highest bucket, so that it never passes '{2}'; write a lower threshold, or add a bucket above it");

    public static readonly DiagnosticRule CertainComparison = new("OMG2010", "Comparison whose outcome is certain", Error,
        "This comparison is {0} true: {1}; {2}");

    public static readonly DiagnosticRule NeverMatches = new("OMG2011", "Operands that never match", Error,
        "The two sides of '{0}' never match: all series on the {1} have the label '{2}', and none on the {3} has; {4}");

    public static readonly DiagnosticRule UnlikeUnits = new("OMG2012", "Sum of unlike units", Error,
        "'{0}' has {1} on its left, but {2} on its right, which do not add up; write operands of one unit, or show them apart");

    public static readonly DiagnosticRule UnknownVariable = new("OMG2013", "Variable that is not there", Error,
        "{0} no variable '{1}'{2}; {3}");

    public static readonly DiagnosticRule NeverSelects = new("OMG2014", "Matchers that no series meets", Error,
        "No value of the label '{0}' passes all matchers here, so that this selects nothing; leave one of them out, or join the values in one, as in '{0}=~\"a|b\"'");

    public static readonly DiagnosticRule WrongResult = new("OMG2020", "Expression that gives no value for each series", Error,
        "This gives {0}, but a number for each series is wanted; {1}");
#pragma warning restore CS1591

    /// <summary>All rules of this file.</summary>
    public static IReadOnlyList<DiagnosticRule> All { get; } =
    [
        Syntax, UnknownSeries, UnknownLabel, UnknownValue, WrongType, BareHistogram, BareCounter, QuantileWithoutBuckets, ThresholdBeyondBuckets,
        CertainComparison, NeverMatches, UnlikeUnits, UnknownVariable, NeverSelects, WrongResult];
}
