using static ObserverMetrics.Gen.Manifest.Diagnostics.DiagnosticRuleSeverity;

namespace ObserverMetrics.Gen.Manifest.Diagnostics;

/// <summary>OMG1050 and above: names that do not resolve, and entries that do not fit together.</summary>
public static class ManifestRules
{
#pragma warning disable CS1591 // The title says what each rule is.
    public static readonly DiagnosticRule MissingPrefix = new("OMG1050", "Metric without the manifest's prefix", Error,
        "'{0}' does not start with the manifest's prefix '{1}_'; rename it to '{1}_{0}', or change 'prefix'");

    public static readonly DiagnosticRule DuplicateName = new("OMG1051", "Name used twice", Error,
        "'{0}' is already {1} at line {2}; names are unique in a manifest, so rename one of the two");

    public static readonly DiagnosticRule ReservedName = new("OMG1052", "Reserved name", Error,
        "'{0}' is reserved: {1}; choose another name");

    public static readonly DiagnosticRule UnknownLabel = new("OMG1053", "Label that is not defined", Error,
        "The label '{0}' is not defined{1}; define it under the manifest's 'labels', or write its values here, as in '{{ {0}: [a, b] }}'");

    public static readonly DiagnosticRule ReservedLabel = new("OMG1054", "Reserved label", Error,
        "'{0}' cannot be a label of a metric: {1}; choose another name");

    public static readonly DiagnosticRule BadLabelValue = new("OMG1055", "Label value that cannot be", Error,
        "The value '{0}' of the label '{1}' {2}");

    public static readonly DiagnosticRule EnumMemberClash = new("OMG1056", "Label values with one C# name", Error,
        "The values '{0}' and '{1}' of the label '{2}' would both be the enum member '{3}'; name one of them, as in 'values: {{ {1}: {3}2 }}'");

    public static readonly DiagnosticRule EnumClash = new("OMG1057", "Label sets with one C# name", Error,
        "Another set of values is already the enum '{0}' (line {1}); rename this one: 'enum: {2}'");

    public static readonly DiagnosticRule MethodClash = new("OMG1058", "Entries with one C# name", Error,
        "'{0}' and '{1}' would share the C# name '{2}'; {3}");

    public static readonly DiagnosticRule KeyDoesNotFit = new("OMG1059", "Key that does not fit the entry", Error,
        "'{0}' does not fit here: {1}; {2}");

    public static readonly DiagnosticRule BadBuckets = new("OMG1060", "Buckets that cannot be", Error,
        "These buckets cannot be: {0}; write ascending upper bounds without +Inf, as in '[5ms, 10ms, 25ms]', or '{{ start: 5ms, factor: 2, count: 10 }}'");

    public static readonly DiagnosticRule BadUnit = new("OMG1061", "Unit that cannot be", Error,
        "The unit '{0}' cannot be: {1}");

    public static readonly DiagnosticRule BadCombination = new("OMG1062", "Combination that names nothing", Error,
        "'{0}' is no {1} of '{2}'{3}; write one of: {4}");

    public static readonly DiagnosticRule TooManySeries = new("OMG1063", "Too many label combinations", Error,
        "The closed labels of '{0}' have {1} combinations, {2}; the most is {3}: drop a label, shorten a set, or rule combinations out with 'never'");

    public static readonly DiagnosticRule UnknownMetric = new("OMG1064", "Recorder names an unknown metric", Error,
        "'{0}' is no metric of this manifest{1}; write the full name of a declared one");

    public static readonly DiagnosticRule UnknownParameter = new("OMG1065", "Recorder names an unknown parameter", Error,
        "'{0}' is no parameter of '{1}'{2}; its parameters are: {3}");

    public static readonly DiagnosticRule ActionDoesNotFit = new("OMG1066", "Recorder does what the metric cannot", Error,
        "'{0}' does not fit the {1} '{2}'; {3}");

    public static readonly DiagnosticRule LabelNotFed = new("OMG1067", "Label without a value", Error,
        "Nothing feeds the label '{0}' of '{1}'; add a parameter '{0}: {0}', or a fixed value: 'labels: {{ {0}: … }}'");

    public static readonly DiagnosticRule ParameterType = new("OMG1068", "Parameter of a type that does not fit", Error,
        "'{0}' is {1}, but {2}; {3}");

    public static readonly DiagnosticRule DuplicateTitle = new("OMG1069", "Panel title used twice", Error,
        "The group already has a panel '{0}' at line {1}; titles are unique in their group, so rename one of the two");

    public static readonly DiagnosticRule UnknownAlert = new("OMG1070", "Panel names an unknown alert", Error,
        "'{0}' is no alert of this manifest{1}; write the name of a declared alert");

    public static readonly DiagnosticRule PanelDoesNotFit = new("OMG1071", "Panel without what its type needs", Error,
        "The panel '{0}' {1}; {2}");

    public static readonly DiagnosticRule SeverityMissing = new("OMG1072", "Alert without one severity", Error,
        "The alert '{0}' {1}; {2}");

    public static readonly DiagnosticRule ThresholdMissing = new("OMG1073", "Alert that is never silent", Error,
        "The alert '{0}' has no threshold, and its query always has a value; add 'above', 'below', 'at_least', 'at_most', 'equals' or 'not_equals'");

    public static readonly DiagnosticRule QuantileList = new("OMG1074", "Several quantiles in a rule", Error,
        "A rule watches one quantile, but {0} are listed; write one, as in 'quantile: 0.99', and a rule for each further one");

    public static readonly DiagnosticRule ThresholdUnit = new("OMG1075", "Number in a unit that does not convert", Error,
        "'{0}' is in {1}, but {2} is in {3}; {4}");

    public static readonly DiagnosticRule PanelUnit = new("OMG1076", "Unit of another dimension", Error,
        "The query is in {0}, which does not convert to '{1}'; write a unit of the same dimension, or leave 'unit' out");

    public static readonly DiagnosticRule PanelAlertUnit = new("OMG1077", "Alert in another unit than the panel", Error,
        "The alert '{0}' has its threshold in {1}, but the panel shows {2}; name the alert on a panel of its unit, or write this panel's own 'thresholds'");

    public static readonly DiagnosticRule UnknownReceiver = new("OMG1078", "Route to an unknown receiver", Error,
        "'{0}' is no receiver{1}; declare it under 'alerting: receivers'");

    public static readonly DiagnosticRule UnreachableTarget = new("OMG1079", "Target that Prometheus cannot reach", Error,
        "Prometheus cannot reach '{0}' from the network '{1}', {2}");

    public static readonly DiagnosticRule FileNameClash = new("OMG1080", "File name used twice", Error,
        "'{0}' is the name of the file '{1}' already; choose another name");

    public static readonly DiagnosticRule RecordingCycle = new("OMG1081", "Recordings that need each other", Error,
        "'{0}' needs itself: {1}; write one of them without the next");

    public static readonly DiagnosticRule RecordingWindow = new("OMG1082", "Windows without their place in the name", Error,
        "{0}; write both or neither, as in 'shop:errors:ratio_rate{{window}}' with 'windows: [5m, 1h]'");

    public static readonly DiagnosticRule TemplateKind = new("OMG1083", "Template of the other kind", Error,
        "'{0}' is how {1} name a label or value; here write '{2}'");

    public static readonly DiagnosticRule TemplateLabel = new("OMG1084", "Template uses a label that the query drops", Error,
        "The query's series have no label '{0}'{1}; keep it with 'by', or leave it out of the text; the labels there are: {2}");

    public static readonly DiagnosticRule SummaryExpression = new("OMG1085", "Expression that a summary cannot have", Error,
        "A summary cannot have {0}; {1}");

    public static readonly DiagnosticRule UnknownDefault = new("OMG1086", "Default that does not fit its parameter", Error,
        "'{0}' is no default for the parameter '{1}' of type '{2}'; {3}");

    public static readonly DiagnosticRule UnknownBuiltin = new("OMG1087", "Built-in set that is not known", Error,
        "'{0}' is no built-in set of series{1}; the sets are: {2}");

    public static readonly DiagnosticRule BadPromQLVersion = new("OMG1088", "Prometheus version that is not known", Error,
        "'{0}' is no version of Prometheus from {1} on; write the two numbers, as in '{1}'");

    public static readonly DiagnosticRule TooLarge = new("OMG1089", "Number too large", Error,
        "'{0}' is too large a number to be reckoned with in {1}; write a smaller one");

    public static readonly DiagnosticRule UnknownParameterType = new("OMG1090", "Parameter of an unknown type", Error,
        "'{0}' is no type of a parameter{1}; the types are: {2}");

    public static readonly DiagnosticRule BadTemplate = new("OMG1091", "Template that Prometheus cannot read", Error,
        "The template has {0}, so that Prometheus would refuse all rules; {1}");

    public static readonly DiagnosticRule BadTestSeries = new("OMG1120", "Series of a test cannot be read", Error,
        "'{0}' is no series that a test could give samples to; write a name and labels, as in 'shop_orders_total{{job=\"shop\"}}'");

    public static readonly DiagnosticRule ScrapedLabel = new("OMG1121", "Label that scraping on Kubernetes takes", Error,
        "Prometheus Operator gives every series a label '{0}' of its own when it scrapes, and this one would become 'exported_{0}'; name the label otherwise");

    public static readonly DiagnosticRule ImpossibleTargetLabel = new("OMG1130", "Label that no target can have", Error,
        "'{0}' can be no label of a target: Prometheus uses such names itself; name the label that is on the scraped series, or leave it out");

    public static readonly DiagnosticRule BoundsReversed = new("OMG1150", "Axis without an inside", Error,
        "The panel's 'min' is {0}, and its 'max' {1} is not above it: swap the two, or leave one out");
#pragma warning restore CS1591

    /// <summary>All rules of this file.</summary>
    public static IReadOnlyList<DiagnosticRule> All { get; } =
    [
        MissingPrefix, DuplicateName, ReservedName, UnknownLabel, ReservedLabel, BadLabelValue, EnumMemberClash, EnumClash, MethodClash,
        KeyDoesNotFit, BadBuckets, BadUnit, BadCombination, TooManySeries, UnknownMetric, UnknownParameter, ActionDoesNotFit, LabelNotFed,
        ParameterType, DuplicateTitle, UnknownAlert, PanelDoesNotFit, SeverityMissing, ThresholdMissing, QuantileList, ThresholdUnit,
        PanelUnit, PanelAlertUnit, UnknownReceiver, UnreachableTarget, FileNameClash, RecordingCycle, RecordingWindow, TemplateKind,
        TemplateLabel, SummaryExpression, UnknownDefault, UnknownBuiltin, BadPromQLVersion, TooLarge,
        UnknownParameterType, BadTemplate, BadTestSeries, ScrapedLabel, ImpossibleTargetLabel, BoundsReversed,
    ];
}
