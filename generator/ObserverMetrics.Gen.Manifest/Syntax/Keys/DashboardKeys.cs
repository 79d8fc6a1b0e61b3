using ObserverMetrics.Gen.Manifest.Syntax.Shapes;
using static ObserverMetrics.Gen.Manifest.Syntax.Shapes.CollectionShapes;
using static ObserverMetrics.Gen.Manifest.Syntax.Shapes.ScalarShapes;

namespace ObserverMetrics.Gen.Manifest.Syntax.Keys;

/// <summary>The <c>dashboard</c> section.</summary>
internal static class DashboardKeys
{
    public static readonly Key<Spanned<string>> Title = new("title", Line, "The dashboard's title.", otherwise: "the manifest's name");

    public static readonly Key<Spanned<string>> Uid = new("uid", Of(Grammars.Uid), "Its stable id in Grafana.", otherwise: "from the manifest's name");

    public static readonly Key<Spanned<Duration>> Refresh = new("refresh", ScalarShapes.Duration, "How often it reloads; 0 for never.", byDefault: "30s");

    public static readonly Key<Spanned<Duration>> Range = new("range", ScalarShapes.Duration, "The time range it opens with.", byDefault: "6h");

    public static readonly Key<Spanned<string>> Timezone = new(
        "timezone", Of(Grammars.TimeZone), "browser, utc or a name such as Europe/Berlin.", byDefault: "browser");

    public static readonly Key<IReadOnlyList<Spanned<string>>> Tags = new("tags", AnyListOf(Line), "Its tags.");

    public static readonly Key<IReadOnlyList<LinkSyntax>> Links = new("links", LinkKeys.Links, "Links at its top.");

    public static readonly Key<IReadOnlyList<VariableSyntax>> Variables = new(
        "variables", MapOfTables(Grammars.VariableName, VariableKeys.Table, VariableKeys.Parse), "Variables besides job and instance.");

    public static readonly Key<Spanned<int>> SchemaVersion = new(
        "schema_version", Integer(1, 1_000), "Grafana's schema version.", byDefault: "38");

    public static readonly KeyTable Table = new("dashboard section", Title, Uid, Refresh, Range, Timezone, Tags, Links, Variables, SchemaVersion);

    public static readonly Shape<DashboardSyntax> Section = Table<DashboardSyntax>(Table, map => new()
    {
        Title = map.Read(Title),
        Uid = map.Read(Uid),
        Refresh = map.Read(Refresh),
        Range = map.Read(Range),
        Timezone = map.Read(Timezone),
        Tags = map.ReadAll(Tags),
        Links = map.ReadAll(Links),
        Variables = map.ReadAll(Variables),
        SchemaVersion = map.Read(SchemaVersion),
    });
}
