using ObserverMetrics.Gen.Manifest.Syntax.Parsing;
using ObserverMetrics.Gen.Manifest.Syntax.Shapes;
using static ObserverMetrics.Gen.Manifest.Syntax.Shapes.CollectionShapes;
using static ObserverMetrics.Gen.Manifest.Syntax.Shapes.ScalarShapes;

namespace ObserverMetrics.Gen.Manifest.Syntax.Keys;

/// <summary>A recorder.</summary>
internal static class RecorderKeys
{
    public static readonly Key<Spanned<string>> Help = new("help", Text, "A sentence for the method's documentation.", example: "Records an order.");

    public static readonly Key<IReadOnlyList<RecorderParameterSyntax>> Parameters = new(
        "parameters",
        MapOf<ParameterText, RecorderParameterSyntax>(
            Grammars.CSharpName, ParameterParser.Type, (name, type) => type is null ? null : new RecorderParameterSyntax(name, type.Type, type.Default)),
        "The method's parameters, in order: 'name: type' or 'name: type = default'.", example: "{ duration: seconds, error: bool = false }");

    public static readonly Key<IReadOnlyList<RecorderEntrySyntax>> Records = new(
        "records", ListOf(Table<RecorderEntrySyntax>(RecordKeys.Table, RecorderParser.ParseEntry)), "What one call records.", isMandatory: true,
        example: "[{ increment: shop_orders_total }, { observe: shop_checkout_duration_seconds, value: duration }]");

    public static readonly KeyTable Table = new("recorder", Help, Parameters, Records);
}
