using ObserverMetrics.Gen.Manifest.Model;
using ObserverMetrics.Gen.Manifest.Syntax.Parsing;
using ObserverMetrics.Gen.Manifest.Syntax.Shapes;
using static ObserverMetrics.Gen.Manifest.Syntax.Shapes.CollectionShapes;
using static ObserverMetrics.Gen.Manifest.Syntax.Shapes.ScalarShapes;

namespace ObserverMetrics.Gen.Manifest.Syntax.Keys;

/// <summary>A panel.</summary>
internal static class PanelKeys
{
    public static readonly Key<Spanned<string>> Title = new("title", Line, "Its title, unique in its group.", isMandatory: true);

    public static readonly Key<Spanned<PanelType>> Type = new(
        "type", Word(PanelParser.Types), "Its visualization.", isMandatory: true);

    public static readonly Key<Spanned<string>> Description = new("description", Text, "What it shows.", otherwise: "the metrics' help", example: "Orders by payment.");

    public static readonly Key<Spanned<PanelSize>> Size = new(
        "size",
        Word(("full", PanelSize.Full), ("half", PanelSize.Half), ("third", PanelSize.Third), ("quarter", PanelSize.Quarter)),
        "Its width.", otherwise: "by type");

    public static readonly Key<IReadOnlyList<QuerySyntax>> Queries = new(
        "queries", ListOf(Table<QuerySyntax>(PanelQueryKeys.Table, PanelParser.ParseQuery)), "Several queries in place of one.",
        example: "[{ rate: shop_orders_total, legend: orders }, { rate: shop_visits_total, legend: visits }]");

    public static readonly Key<Spanned<string>> Unit = new("unit", ScalarShapes.Unit, "The unit of its values.", otherwise: "inferred from the query");

    public static readonly Key<Spanned<int>> Decimals = new("decimals", Integer(0, 10), "How many decimals are shown.", otherwise: "Grafana's choice");

    public static readonly Key<Spanned<Quantity>> Min = new("min", ScalarShapes.Quantity, "The lowest value of its axis or dial.", example: "0");

    public static readonly Key<Spanned<Quantity>> Max = new("max", ScalarShapes.Quantity, "The highest value of its axis or dial.", example: "100%");

    public static readonly Key<Spanned<StackMode>> Stack = new(
        "stack", Word(("normal", StackMode.Normal), ("percent", StackMode.Percent)), "Stacks the series, as they are or as shares of a whole.");

    public static readonly Key<IReadOnlyList<PanelThresholdSyntax>> Thresholds = new(
        "thresholds", PanelThresholdKeys.Set, "Values from which on the colour changes, by severity.", otherwise: "those of its alerts", example: "{ warning: { above: 1000 }, critical: { above: 2000 } }");

    public static readonly Key<IReadOnlyList<Spanned<string>>> Alerts = new(
        "alerts", AnyListOf(Line), "The alerts whose thresholds it draws.", otherwise: "those that have the same query", example: "[ManyOrders]");

    public static readonly Key<IReadOnlyList<Spanned<string>>> Columns = new("columns", ListOf(Line), "The columns of a table, in order.", otherwise: "all",
        example: "[payment]");

    public static readonly Key<Spanned<string>> Content = new("content", Text, "The Markdown of a text panel.", example: "The shop sells **things**.");

    public static readonly Key<IReadOnlyList<LinkSyntax>> Links = new("links", LinkKeys.Links, "Links on the panel.");

    public static readonly Key<IReadOnlyList<AllowSyntax>> Allow = AllowKey.For("panel");

    public static readonly KeyTable Table = new(
        "panel",
        [Title, Type, Description, Size, .. QueryKeys.InPanels, Queries, Unit, Decimals, Min, Max, Stack, Thresholds, Alerts, Columns, Content, Links, Allow])
    {
        NamedBy = Title,
        Constraints = [Choice.AtMostOne([.. QueryKeys.KindsInPanels, Queries]), .. QueryKeys.Constraints],
    };
}
