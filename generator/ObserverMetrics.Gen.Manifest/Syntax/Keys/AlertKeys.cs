using ObserverMetrics.Gen.Manifest.Model;
using ObserverMetrics.Gen.Manifest.Syntax.Shapes;
using ObserverMetrics.Gen.Manifest.Yaml;
using static ObserverMetrics.Gen.Manifest.Syntax.Shapes.CollectionShapes;
using static ObserverMetrics.Gen.Manifest.Syntax.Shapes.ScalarShapes;

namespace ObserverMetrics.Gen.Manifest.Syntax.Keys;

/// <summary>An alert.</summary>
internal static class AlertKeys
{
    private static readonly Shape<AlertLimit> Limits = Either(
        scalar: ScalarShapes.Quantity.Select(value => new AlertLimit(value, [])),
        mapping: SeverityShapes.Each("threshold", ScalarShapes.Quantity, "The threshold").Select(values => new AlertLimit(null, values)));

    public static readonly Key<AlertLimit> Above = Limit("above", "larger than");

    public static readonly Key<AlertLimit> Below = Limit("below", "smaller than");

    public static readonly Key<AlertLimit> AtLeast = Limit("at_least", "at least");

    public static readonly Key<AlertLimit> AtMost = Limit("at_most", "at most");

    public static readonly new Key<AlertLimit> Equals = Limit("equals", "equal to");

    public static readonly Key<AlertLimit> NotEquals = Limit("not_equals", "other than");

    public static readonly Key<Spanned<AlertSeverity>> Severity = new(
        "severity", SeverityShapes.Word, "How urgent it is; or the threshold carries the severities.");

    public static readonly Key<Spanned<Duration>> For = new("for", ScalarShapes.Duration, "How long the condition must hold.", byDefault: "0s", example: "5m");

    public static readonly Key<Spanned<Duration>> KeepFiringFor = new(
        "keep_firing_for", ScalarShapes.Duration, "How long it fires on after the condition ended.", byDefault: "0s", example: "10m");

    public static readonly Key<YamlScalar> Summary = new(
        "summary", Raw, "One line that says what is wrong, with {{ $value }} and {{ $labels.label }}.", isMandatory: true,
        example: "'{{ $value | humanize }} orders per second'");

    public static readonly Key<YamlScalar> Description = new("description", Raw, "What it means, in some sentences.",
        example: "'The shop {{ $labels.instance }} gets more orders than it can ship.'");

    public static readonly Key<Spanned<string>> Runbook = new("runbook", Text, "What to do, in Markdown.", example: "Add packers.");

    public static readonly Key<IReadOnlyList<TemplateSyntax>> Labels = new("labels", Templates, "Further labels of the alert.", example: "{ team: shop }");

    public static readonly Key<IReadOnlyList<TemplateSyntax>> Annotations = new("annotations", Templates, "Further annotations of the alert.",
        example: "{ channel: '#shop' }");

    public static readonly Key<IReadOnlyList<AlertTestSyntax>> Tests = new(
        "tests", ListOf(AlertTestKeys.Test), "Tests of the alert beside the generated ones, for promtool.");

    public static readonly Key<IReadOnlyList<AllowSyntax>> Allow = AllowKey.For("alert");

    public static readonly (Comparison Comparison, Key<AlertLimit> Key)[] Comparisons =
    [
        (Comparison.Above, Above), (Comparison.Below, Below), (Comparison.AtLeast, AtLeast), (Comparison.AtMost, AtMost),
        (Comparison.Equals, Equals), (Comparison.NotEquals, NotEquals),
    ];

    public static readonly KeyTable Table = new(
        "alert",
        [
            .. QueryKeys.InRules, .. Comparisons.Select(comparison => comparison.Key), Severity, For, KeepFiringFor, Summary, Description,
            Runbook, Labels, Annotations, Tests, Allow,
        ])
    {
        Constraints =
        [
            Choice.ExactlyOne([.. QueryKeys.KindsInRules]), Choice.AtMostOne([.. Comparisons.Select(comparison => comparison.Key)]),
            .. QueryKeys.Constraints,
        ],
    };

    /// <summary>Labels or annotations whose values may be templates.</summary>
    public static Shape<IReadOnlyList<TemplateSyntax>> Templates => MapOf<YamlScalar, TemplateSyntax>(
        Grammars.LabelName, Raw, (name, value) => value is null ? null : new TemplateSyntax(name, value));

    private static Key<AlertLimit> Limit(string name, string words) =>
        new(name, Limits, $"The query's value is {words} this; or a value for each severity.");
}

/// <summary>The value or values that an alert's query is compared with.</summary>
internal sealed record AlertLimit(Spanned<Quantity>? Single, IReadOnlyList<SeverityEntry<Spanned<Quantity>>> BySeverity);
