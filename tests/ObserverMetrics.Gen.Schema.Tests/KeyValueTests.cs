using ObserverMetrics.Gen.Manifest.Diagnostics;
using ObserverMetrics.Gen.Manifest.Syntax.Keys;
using ObserverMetrics.Gen.Manifest.Syntax.Parsing;
using ObserverMetrics.Gen.Manifest.Yaml;

namespace ObserverMetrics.Gen.Schema.Tests;

/// <summary>What the schema offers, the parser reads.</summary>
public sealed class KeyValueTests
{
    public static TheoryData<int, string> Keys
    {
        get
        {
            var rows = new TheoryData<int, string>();
            foreach (var (table, index) in KeyTables.All.Select((table, index) => (table, index)))
            {
                foreach (var key in table.Keys)
                    rows.Add(index, key.Name);
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void The_default_and_the_example_of_a_key_are_values_that_it_takes(int table, string name)
    {
        var key = KeyTables.All[table].Find(name)!;
        string?[] values = [key.Default, key.Example, KeyValues.Example(key)?.ToJsonString()];

        Assert.NotNull(values[2]);
        foreach (var value in values.OfType<string>())
        {
            var diagnostics = new DiagnosticBag("");
            key.Check(KeyValues.Read(value), new ParseContext(diagnostics, new YamlDocument(null, [])));
            Assert.Empty(diagnostics.ToEquatableArray().Select(diagnostic => $"{value}: {diagnostic.Message}"));
        }
    }
}
