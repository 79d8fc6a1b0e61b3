using ObserverMetrics.Gen.Manifest.Syntax.Keys;

namespace ObserverMetrics.Gen.Schema;

/// <summary>A name for each table under the schema's <c>definitions</c>: its noun, with a number where a noun is used again.</summary>
internal sealed class DefinitionNames
{
    private readonly Dictionary<KeyTable, string> _names = [];

    public DefinitionNames()
    {
        foreach (var table in KeyTables.All)
        {
            var noun = table.Noun.Replace(' ', '_');
            var used = _names.Keys.Count(other => other.Noun == table.Noun);
            _names.Add(table, used == 0 ? noun : $"{noun}_{used + 1}");
        }
    }

    public string Of(KeyTable table) => _names[table];
}
