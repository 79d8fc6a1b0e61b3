using ObserverMetrics.Gen.Artifacts.Documents;

namespace ObserverMetrics.Gen.Artifacts.Catalogue;

/// <summary>Collects blocks of Markdown, an empty line between each two.</summary>
internal sealed class MarkdownDocument
{
    public Utf8Text Text { get; } = new();

    public MarkdownDocument Heading(int level, string text) => Block(Markdown.Heading(level, text));

    /// <summary>A block of finished Markdown.</summary>
    public MarkdownDocument Block(string markdown)
    {
        Part();
        Text.Append(markdown).Append('\n');
        return this;
    }

    /// <summary>A table; one without rows is left out.</summary>
    /// <param name="columns">Its headings.</param>
    /// <param name="rows">Its cells, finished Markdown.</param>
    public MarkdownDocument Table(string[] columns, IEnumerable<string[]> rows)
    {
        var hasRows = false;
        foreach (var row in rows)
        {
            if (!hasRows)
            {
                Part();
                Row(columns);
                Row([.. columns.Select(_ => "---")]);
            }

            hasRows = true;
            Row(row);
        }

        return this;
    }

    private void Part()
    {
        if (Text.Length > 0)
            Text.Append('\n');
    }

    // Within a table, a bar ends the cell even in code.
    private void Row(string[] cells)
    {
        foreach (var cell in cells)
            Text.Append("| ").Append(cell.Replace("|", "\\|")).Append(' ');

        Text.Append("|\n");
    }
}
