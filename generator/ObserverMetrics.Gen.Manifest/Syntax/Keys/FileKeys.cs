using ObserverMetrics.Gen.Manifest.Model;
using ObserverMetrics.Gen.Manifest.Syntax.Parsing;
using ObserverMetrics.Gen.Manifest.Syntax.Shapes;
using static ObserverMetrics.Gen.Manifest.Syntax.Shapes.CollectionShapes;
using static ObserverMetrics.Gen.Manifest.Syntax.Shapes.ScalarShapes;

namespace ObserverMetrics.Gen.Manifest.Syntax.Keys;

/// <summary>The <c>files</c> section: a key for each file that can be emitted.</summary>
internal static class FileKeys
{
    private const string Off = "off";

    private static readonly IReadOnlyList<Key<Spanned<string>>> All =
    [
        .. OutputFileNames.All.Select(path => new Key<Spanned<string>>(path, Of(Grammars.FileName), "Another name for this file in its folder, or off.", byDefault: NameIn(path))),
    ];

    public static readonly KeyTable Table = new("files section", [.. All]);

    public static readonly Shape<IReadOnlyList<FileSyntax>> Section = Table<IReadOnlyList<FileSyntax>>(Table, Parse);

    private static List<FileSyntax> Parse(MappingReader map)
    {
        var files = new List<FileSyntax>();
        foreach (var key in All)
        {
            if (map.Read(key) is { } name)
                files.Add(new FileSyntax(new Spanned<string>(key.Name, map.PlaceOf(key)), name.Value == Off ? null : name));
        }

        return files;
    }

    private static string NameIn(string path) => path.Substring(path.LastIndexOf('/') + 1);
}
