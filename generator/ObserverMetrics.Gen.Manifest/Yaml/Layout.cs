namespace ObserverMetrics.Gen.Manifest.Yaml;

/// <summary>Which lines belong to which entry, told from indentation alone: that still holds where the text is no YAML.</summary>
internal sealed class Layout
{
    /// <summary>How deep below a top-level key the entries are that are skipped as a whole; <see cref="DefaultEntryLevel"/> for others.</summary>
    private static readonly Dictionary<string, int> EntryLevels = new(StringComparer.Ordinal) { ["groups"] = 3 };
    private const int DefaultEntryLevel = 1;

    private readonly SourceText _source;
    private readonly LayoutTree _tree;
    private readonly LayoutLine[] _lines;
    private readonly int[] _parents;

    /// <summary>The level of entries below the top-level key asked for last.</summary>
    private (int Line, int Level) _levelOf = (-1, 0);

    public Layout(SourceText source)
    {
        _source = source;
        _tree = new LayoutTree(source);
        (_lines, _parents) = (_tree.Lines, _tree.Parents);
    }

    public LayoutLine this[int line] => _lines[line];

    /// <summary>A line's key, without quotes; null where it has none.</summary>
    public string? KeyOf(int line) => _lines[line] is { ColonAt: >= 0 } found
        ? _source.Text.Substring(found.KeyAt, found.ColonAt - found.KeyAt).TrimEnd().Trim('"', '\'')
        : null;

    /// <summary>The line whose key or list item holds a line, or -1.</summary>
    public int ParentOf(int line) => _parents[line];

    /// <summary>The last line with content before a line, or -1.</summary>
    public int ContentBefore(int line) => _tree.ContentBefore(line);

    /// <summary>Whether a line stands in another column than its neighbours.</summary>
    public bool IsMisplaced(int line) => _tree.Misplaced.Contains(line) || (_lines[line].IsContent && _lines[line].Indentation != ExpectedColumn(line));

    /// <summary>The misplaced line that ended what a line goes on, or -1.</summary>
    public int MisplacedBefore(int line) => _tree.MisplacedBefore.TryGetValue(line, out var misplaced) ? misplaced : -1;

    /// <summary>The column of the line's neighbours.</summary>
    public int ExpectedColumn(int line) => _parents[line] < 0 ? Math.Max(0, _tree.RootColumn) : _tree.ChildColumns[_parents[line]];

    /// <summary>The lines of the entry that an offset is in, from the first to just before the last.</summary>
    public (int First, int End) EntryAt(int offset)
    {
        var line = _source.LineOf(offset);
        if (_lines[line].Kind == LineKind.Comment)
            return (line, line + 1);
        if (!_lines[line].IsContent)
            line = Math.Max(0, ContentBefore(line));

        var first = EntryLine(line);
        var end = EndOf(first);
        return line < end ? (first, end) : (line, EndOf(line));
    }

    /// <summary>Whether a line names an entry or what holds entries, and not a part of one.</summary>
    public bool IsEntry(int line) => _lines[line].IsContent && EntryLine(line) == line;

    private int EndOf(int first)
    {
        var end = first + 1;
        while (end < _lines.Length && (!_lines[end].IsContent || BelongsTo(end, first)))
            end++;
        return end;
    }

    private bool BelongsTo(int line, int first)
    {
        var (candidate, entry) = (_lines[line], _lines[first]);
        if (entry.IsLoose)
            return candidate.IsLoose || IsWithin(line, first) || (candidate.Indentation > entry.Indentation && IsMisplaced(line));
        if (candidate.Indentation > entry.Indentation)
            return !IsMisplaced(first) || IsWithin(line, first) || !IsOpenColumn(candidate.Indentation, first);

        // Loose lines and closers may be the rest of a text or of braces, in whatever column they are.
        return candidate.IsLoose
            || candidate.Kind == LineKind.Closer
            || (candidate.Indentation == entry.Indentation && candidate.IsItem && !entry.IsItem);
    }

    private bool IsWithin(int line, int entry)
    {
        while (line > entry)
            line = _parents[line];
        return line == entry;
    }

    /// <summary>Whether entries stood in a column before a misplaced line came: a line in it is their next neighbour.</summary>
    private bool IsOpenColumn(int column, int misplaced)
    {
        var before = ContentBefore(misplaced);
        for (var line = before < 0 ? -1 : EntryLine(before); line >= 0; line = _parents[line])
        {
            if (_lines[line].Indentation == column)
                return true;
        }

        return false;
    }

    private int EntryLine(int line)
    {
        var (depth, top) = (0, line);
        for (; _parents[top] >= 0; top = _parents[top])
            depth++;
        if (_levelOf.Line != top)
            _levelOf = (top, KeyOf(top) is { } key && EntryLevels.TryGetValue(key, out var known) ? known : DefaultEntryLevel);
        for (; depth > _levelOf.Level; depth--)
            line = _parents[line];
        return line;
    }
}
