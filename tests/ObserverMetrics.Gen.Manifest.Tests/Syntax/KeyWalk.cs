using ObserverMetrics.Gen.Manifest.Syntax.Keys;
using ObserverMetrics.Gen.Manifest.Syntax.Shapes;
using ObserverMetrics.Gen.Manifest.Yaml;

namespace ObserverMetrics.Gen.Manifest.Tests.Syntax;

/// <summary>Walks a manifest by the tables alone, as an editor's schema does.</summary>
internal sealed class KeyWalk
{
    public KeyWalk(YamlMapping manifest) => Visit(new TableKind(ManifestKeys.Table), manifest);

    /// <summary>Each key of a table where the manifest uses it.</summary>
    public List<(Key Key, YamlEntry Entry)> Uses { get; } = [];

    /// <summary>Each mapping whose keys are those of a table.</summary>
    public List<YamlMapping> Mappings { get; } = [];

    private void Visit(ValueKind kind, YamlNode node)
    {
        switch (kind, node)
        {
            case (TableKind table, YamlMapping mapping):
                Mappings.Add(mapping);
                foreach (var entry in mapping.Entries)
                {
                    var key = table.Table.Find(entry.Key.Value)!;
                    Uses.Add((key, entry));
                    Visit(key.Kind, entry.Value);
                }

                break;
            case (MapKind map, YamlMapping mapping):
                foreach (var entry in mapping.Entries)
                    Visit(map.Value, entry.Value);

                break;
            case (ListKind list, YamlSequence sequence):
                foreach (var item in sequence.Items)
                    Visit(list.Item, item);

                break;
            case (ListKind { AcceptsOne: true } list, _):
                Visit(list.Item, node);
                break;
            case (EitherKind either, _):
                foreach (var alternative in either.Alternatives.Where(alternative => Suits(alternative, node)))
                    Visit(alternative, node);

                break;
        }
    }

    private static bool Suits(ValueKind kind, YamlNode node) => kind switch
    {
        TableKind or MapKind => node is YamlMapping,
        ListKind list => node is YamlSequence || (list.AcceptsOne && Suits(list.Item, node)),
        EitherKind either => either.Alternatives.Any(alternative => Suits(alternative, node)),
        _ => node is YamlScalar,
    };
}
