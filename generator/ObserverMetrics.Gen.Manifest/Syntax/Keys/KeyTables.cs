using ObserverMetrics.Gen.Manifest.Syntax.Shapes;

namespace ObserverMetrics.Gen.Manifest.Syntax.Keys;

/// <summary>All tables of the format.</summary>
internal static class KeyTables
{
    /// <summary>Each table once, the manifest's own first: those that can be reached from it, so that none is forgotten.</summary>
    public static IReadOnlyList<KeyTable> All { get; } = Collect();

    private static List<KeyTable> Collect()
    {
        var tables = new List<KeyTable> { ManifestKeys.Table };
        for (var index = 0; index < tables.Count; index++)
        {
            foreach (var key in tables[index].Keys)
                Visit(key.Kind, tables);
        }

        return tables;
    }

    private static void Visit(ValueKind kind, List<KeyTable> tables)
    {
        switch (kind)
        {
            case TableKind table when !tables.Contains(table.Table):
                tables.Add(table.Table);
                break;
            case ListKind list:
                Visit(list.Item, tables);
                break;
            case MapKind map:
                Visit(map.Value, tables);
                break;
            case EitherKind either:
                foreach (var alternative in either.Alternatives)
                    Visit(alternative, tables);

                break;
        }
    }
}
