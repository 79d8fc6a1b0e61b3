using System.Text;
using ObserverMetrics.Gen.Manifest.Syntax.Keys;

namespace ObserverMetrics.Gen.Schema;

/// <summary>The reference of all keys, in Markdown.</summary>
public static class KeyReference
{
    private const string Introduction =
        """
        # Every key of `metrics.yaml`

        Made from the tables that the compiler reads by, as is the editors' schema [metrics.schema.json](metrics.schema.json). What the keys are for, and how they work together, tells [the manifest](manifest.md).

        A key in **bold** must be there.

        """;

    /// <summary>The reference's text.</summary>
    public static string Text { get; } = Build();

    private static string Build()
    {
        var text = new StringBuilder(Introduction.ReplaceLineEndings("\n"));
        foreach (var table in KeyTables.All)
        {
            text.Append("\n## ").Append(Heading(table)).Append("\n\n| key | value | meaning | default |\n|---|---|---|---|\n");
            foreach (var key in table.Keys)
                text.Append(Row(key));

            foreach (var constraint in table.Constraints)
                text.Append("\n- ").Append(Sentence(constraint));

            if (table.Constraints.Count > 0)
                text.Append('\n');
        }

        return text.ToString();
    }

    private static string Heading(KeyTable table) => char.ToUpperInvariant(table.Singular[0]) + table.Singular[1..];

    private static string Row(Key key)
    {
        var name = key.IsMandatory ? $"**`{key.Name}`**" : $"`{key.Name}`";
        var standard = key.Default is { } value ? $"`{value}`" : key.Otherwise ?? "";
        return $"| {name} | {Escape(key.Kind.Singular)} | {Escape(key.Description)} | {Escape(standard)} |\n";
    }

    private static string Sentence(KeyConstraint constraint) => constraint switch
    {
        Choice { Minimum: 1, Maximum: 1 } choice => $"Exactly one of {List(choice.Keys)}.",
        Choice { Minimum: 1 } choice => $"At least one of {List(choice.Keys)}.",
        Choice choice => $"At most one of {List(choice.Keys)}.",
        Needs needs => $"`{needs.Key.Name}` needs `{needs.Companion.Name}`.",
        BelongsTo belongs => $"`{belongs.Key.Name}` stands beside {List(belongs.Hosts)} only.",
        _ => throw new NotSupportedException($"No sentence says {constraint.GetType().Name}."),
    };

    private static string List(IReadOnlyList<Key> keys) => string.Join(", ", keys.Select(key => $"`{key.Name}`"));

    private static string Escape(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
