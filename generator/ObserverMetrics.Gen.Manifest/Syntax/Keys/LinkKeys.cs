using ObserverMetrics.Gen.Manifest.Syntax.Parsing;
using ObserverMetrics.Gen.Manifest.Syntax.Shapes;
using static ObserverMetrics.Gen.Manifest.Syntax.Shapes.CollectionShapes;
using static ObserverMetrics.Gen.Manifest.Syntax.Shapes.ScalarShapes;

namespace ObserverMetrics.Gen.Manifest.Syntax.Keys;

/// <summary>A link of a panel or dashboard.</summary>
internal static class LinkKeys
{
    public static readonly Key<Spanned<string>> Title = new("title", Line, "What the link says.", isMandatory: true, example: "Runbooks");

    public static readonly Key<Spanned<string>> Url = new("url", Of(Grammars.Link), "Where it leads.", isMandatory: true);

    public static readonly KeyTable Table = new("link", Title, Url) { NamedBy = Title };

    public static readonly Shape<IReadOnlyList<LinkSyntax>> Links = ListOf(Table<LinkSyntax>(Table, Parse));

    private static LinkSyntax? Parse(MappingReader map)
    {
        var (title, url) = (map.Read(Title), map.Read(Url));
        return title is null || url is null ? null : new LinkSyntax(title, url);
    }
}
