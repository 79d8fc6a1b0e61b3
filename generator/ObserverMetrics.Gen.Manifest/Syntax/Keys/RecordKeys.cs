using ObserverMetrics.Gen.Manifest.Model;
using ObserverMetrics.Gen.Manifest.Syntax.Parsing;
using ObserverMetrics.Gen.Manifest.Syntax.Shapes;
using static ObserverMetrics.Gen.Manifest.Syntax.Shapes.CollectionShapes;
using static ObserverMetrics.Gen.Manifest.Syntax.Shapes.ScalarShapes;

namespace ObserverMetrics.Gen.Manifest.Syntax.Keys;

/// <summary>One entry of a recorder's <c>records</c>.</summary>
internal static class RecordKeys
{
    private static readonly Shape<Spanned<string>> Metric = Of(Grammars.MetricName);

    public static readonly Key<Spanned<string>> Increment = new("increment", Metric, "The counter or gauge to add to.");

    public static readonly Key<Spanned<string>> Decrement = new("decrement", Metric, "The gauge to subtract from.");

    public static readonly Key<Spanned<string>> Set = new("set", Metric, "The gauge to set.");

    public static readonly Key<Spanned<string>> Observe = new("observe", Metric, "The histogram to add an observation to.");

    public static readonly Key<Spanned<string>> By = new(
        "by", Of(Grammars.RecordedValue), "How much to add or subtract: a parameter or a number.", byDefault: "1", example: "2");

    public static readonly Key<Spanned<string>> Value = new(
        "value", Of(Grammars.RecordedValue), "What to set or observe: a parameter or a number.");

    public static readonly Key<ConditionSyntax> When = new(
        "when", ConditionParser.Condition, "When to record: 'p', 'not p', 'p is value' or 'p in [value, value]'.", otherwise: "always");

    public static readonly Key<IReadOnlyList<LabelFeedSyntax>> Labels = new(
        "labels",
        MapOf<Spanned<string>, LabelFeedSyntax>(Grammars.LabelName, Of(Grammars.LabelValue), (label, from) => from is null ? null : new LabelFeedSyntax(label, from)),
        "What feeds the metric's labels: a parameter, or a fixed value.", otherwise: "the parameters of the same names", example: "{ payment: card }");

    public static readonly IReadOnlyList<(RecordAction Action, Key<Spanned<string>> Key)> Actions =
    [
        (RecordAction.Increment, Increment), (RecordAction.Decrement, Decrement), (RecordAction.Set, Set), (RecordAction.Observe, Observe),
    ];

    public static readonly KeyTable Table = new("entry of records", Increment, Decrement, Set, Observe, By, Value, When, Labels)
    {
        Constraints =
        [
            Choice.ExactlyOne(Increment, Decrement, Set, Observe),
            new BelongsTo(By, Increment, Decrement),
            new BelongsTo(Value, Set, Observe),
            new Needs(Set, Value),
            new Needs(Observe, Value),
        ],
    };
}
