using ObserverMetrics.Gen.Manifest.Model;
using ObserverMetrics.Gen.Manifest.Syntax.Parsing;
using ObserverMetrics.Gen.Manifest.Syntax.Shapes;
using static ObserverMetrics.Gen.Manifest.Syntax.Shapes.CollectionShapes;
using static ObserverMetrics.Gen.Manifest.Syntax.Shapes.ScalarShapes;

namespace ObserverMetrics.Gen.Manifest.Syntax.Keys;

/// <summary>A label's definition.</summary>
internal static class LabelKeys
{
    public static readonly Key<Spanned<LabelKind>> Type = new(
        "type", LabelParser.Kinds, "What values the label takes: bool, or any string or int up to a limit.");

    public static readonly Key<IReadOnlyList<LabelValueSyntax>> Values = new(
        "values",
        Either(
            list: ListOf(Of(Grammars.LabelValue)).Select(LabelParser.WithoutMembers),
            mapping: MapOf<Spanned<string>, LabelValueSyntax>(
                Grammars.LabelValue, NothingOr(Of(Grammars.CSharpName)), (value, member) => new LabelValueSyntax(value, member))),
        "The values of a closed set; as a mapping, with the C# enum member for each.", example: "{ 2xx: Success, 5xx: ServerError }");

    public static readonly Key<Spanned<string>> Enum = new(
        "enum", Of(Grammars.CSharpName), "The name of the C# enum of a closed set.", otherwise: "the label's name in Pascal case", example: "PaymentKind");

    public static readonly Key<Spanned<int>> Limit = new(
        "limit", Integer(1, 100_000), "How many distinct values an open label may have; further ones count under 'other'.", byDefault: "100");

    public static readonly Key<IReadOnlyList<AllowSyntax>> Allow = AllowKey.For("label", "{ OMG3014: Nothing here uses threads. }");

    public static readonly KeyTable Table = new("label", Type, Values, Enum, Limit, Allow)
    {
        Constraints = [Choice.ExactlyOne(Type, Values), new BelongsTo(Enum, Values), new BelongsTo(Limit, Type)],
    };

    /// <summary>A word, a list of values, or the long form.</summary>
    public static readonly Shape<LabelDefinitionSyntax> Definition = Either(
        scalar: LabelParser.Kinds.Select(kind => new LabelDefinitionSyntax { Kind = kind.Value }),
        list: ListOf(Of(Grammars.LabelValue)).Select(values => LabelParser.Closed(LabelParser.WithoutMembers(values))),
        mapping: Table<LabelDefinitionSyntax>(Table, LabelParser.Parse)).OrElse(LabelParser.Unreadable);

    /// <summary>A metric's labels: shared names, or names with definitions.</summary>
    public static readonly Shape<IReadOnlyList<LabelUseSyntax>> Uses = Either(
        list: AnyListOf(Of(Grammars.LabelName).Select(name => new LabelUseSyntax(name, null))),
        mapping: MapOf<LabelDefinitionSyntax, LabelUseSyntax>(
            Grammars.LabelName, NothingOr(Definition), (name, definition) => new LabelUseSyntax(name, definition)));
}
