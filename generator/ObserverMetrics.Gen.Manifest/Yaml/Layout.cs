namespace ObserverMetrics.Gen.Manifest.Yaml;

/// <summary>Which lines belong to which entry, told from indentation alone: that still holds where the text is no YAML.</summary>
internal sealed class Layout
{
    /// <summary>How deep below a top-level key the entries are that are skipped as a whole; <see cref="DefaultEntryLevel"/> for others.</summary>
    private static readonly Dictionary<string, int> EntryLevels = new(StringComparer.Ordinal) { ["groups"] = 3 };
    private const int DefaultEntryLevel = 1;

    private readonly SourceText _source;
    private readonly LayoutLine[] _lines;
    private readonly int[] _parents;
    private readonly int[] _childColumns;
    private readonly HashSet<int> _misplaced = [];
    private (int Line, int[] Open)? _lastClosed;
    private readonly int _rootColumn = -1;

    /// <summary>The level of entries below the top-level key asked for last.</summary>
    private (int Line, int Level) _levelOf = (-1, 0);

    public Layout(SourceText source)
    {
        _source = source;
        _lines = new LayoutLine[source.LineCount];
        _parents = new int[source.LineCount];
        _childColumns = new int[source.LineCount];
        var open = new Stack<int>();
        for (var line = 0; line < _lines.Length; line++)
        {
            _lines[line] = WithoutTabs(line, LayoutLine.Of(source, line));
            _childColumns[line] = _lines[line].KeyColumn;
            _parents[line] = -1;
            if (!_lines[line].IsContent)
                continue;

            if (_lines[line].IsLoose || _lines[line].Kind == LineKind.Closer)
            {
                // What goes on, or is astray, ends nothing.
                _parents[line] = HolderOf(line, open);
                continue;
            }

            open = Place(line, open);
            if (open.Count > 0)
            {
                _parents[line] = open.Peek();
                if (_childColumns[open.Peek()] < 0)
                    _childColumns[open.Peek()] = _lines[line].Indentation;
            }
            else if (_rootColumn < 0 && _lines[line].Kind != LineKind.Marker)
            {
                _rootColumn = _lines[line].Indentation;
            }

            if (_lines[line].Opens)
                open.Push(line);
        }
    }

    /// <summary>Closes what a line ends, or, where the line before it that ended something was the misplaced one, opens that again.</summary>
    private Stack<int> Place(int line, Stack<int> open)
    {
        var column = _lines[line].Indentation;
        var before = open.Count == 0 || (CanHold(open.Peek(), line) && (_childColumns[open.Peek()] < 0 || _childColumns[open.Peek()] == column)) ? null : open.ToArray();
        CloseBefore(line, open);
        var expected = open.Count > 0 ? _childColumns[open.Peek()] : _rootColumn;
        var isPlaced = expected < 0 || expected == column;
        if (!isPlaced && _lastClosed is { } last && last.Open.Any(opener => _childColumns[opener] == column))
        {
            _misplaced.Add(last.Line);
            open = new Stack<int>(last.Open.Reverse());
            CloseBefore(line, open);
        }
        else if (before is not null && open.Count < before.Length)
        {
            _lastClosed = (line, before);
        }

        return open;
    }

    public LayoutLine this[int line] => _lines[line];

    /// <summary>A line's key, without quotes; null where it has none.</summary>
    public string? KeyOf(int line) => _lines[line] is { ColonAt: >= 0 } found
        ? _source.Text.Substring(found.KeyAt, found.ColonAt - found.KeyAt).TrimEnd().Trim('"', '\'')
        : null;

    /// <summary>The line whose key or list item holds a line, or -1.</summary>
    public int ParentOf(int line) => _parents[line];

    /// <summary>The last line with content before a line, or -1.</summary>
    public int ContentBefore(int line)
    {
        do
            line--;
        while (line >= 0 && !_lines[line].IsContent);
        return line;
    }

    /// <summary>Whether a line stands in another column than its neighbours.</summary>
    public bool IsMisplaced(int line) => _misplaced.Contains(line) || (_lines[line].IsContent && _lines[line].Indentation != ExpectedColumn(line));

    /// <summary>The misplaced line that ended what a line goes on, or -1.</summary>
    public int MisplacedBefore(int line) => _misplaced.Where(found => found < line).DefaultIfEmpty(-1).Max();

    /// <summary>The column of the line's neighbours.</summary>
    public int ExpectedColumn(int line) => _parents[line] < 0 ? Math.Max(0, _rootColumn) : _childColumns[_parents[line]];

    /// <summary>The lines of the entry that an offset is in, from the first to just before the last.</summary>
    public (int First, int End) EntryAt(int offset)
    {
        var line = _source.LineOf(offset);
        if (_lines[line].Kind == LineKind.Comment)
            return (line, line + 1);
        if (!_lines[line].IsContent)
            line = Math.Max(0, ContentBefore(line));

        var first = EntryLine(line);
        var end = first + 1;
        while (end < _lines.Length && (!_lines[end].IsContent || BelongsTo(end, first)))
            end++;
        return (first, end);
    }

    /// <summary>Whether a line names an entry or what holds entries, and not a part of one.</summary>
    public bool IsEntry(int line) => _lines[line].IsContent && EntryLine(line) == line;

    private bool BelongsTo(int line, int first)
    {
        var (candidate, entry) = (_lines[line], _lines[first]);
        if (entry.IsLoose)
            return candidate.IsLoose || _parents[line] > first || (candidate.Indentation > entry.Indentation && IsMisplaced(line));
        if (candidate.Indentation > entry.Indentation)
            return !IsMisplaced(first) || IsWithin(line, first) || !IsOpenColumn(candidate.Indentation, first);

        return candidate.Indentation == entry.Indentation
            && (candidate.Kind == LineKind.Closer || (candidate.IsItem && !entry.IsItem));
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

    private int HolderOf(int line, Stack<int> open)
    {
        foreach (var parent in open)
        {
            if (CanHold(parent, line))
                return parent;
        }

        return -1;
    }

    private void CloseBefore(int line, Stack<int> open)
    {
        var column = _lines[line].Indentation;
        while (open.Count > 0 && !CanHold(open.Peek(), line))
            open.Pop();
        if (open.Count == 0 || _childColumns[open.Peek()] < 0 || _childColumns[open.Peek()] == column)
            return;

        // In no column of its own parent: if it is in that of an outer one, it belongs there.
        if (open.Skip(1).Any(outer => _childColumns[outer] == column))
        {
            while (_childColumns[open.Peek()] != column)
                open.Pop();
        }
        else if (column < _childColumns[open.Peek()] && column - _lines[open.Peek()].Indentation < _childColumns[open.Peek()] - column)
        {
            open.Pop();
        }
    }

    /// <summary>Tabs have no width: a line that they indent is taken for a neighbour or child of the line before it.</summary>
    private LayoutLine WithoutTabs(int line, LayoutLine found)
    {
        if (!found.IsContent || _source.Text.IndexOf('\t', _source.StartOfLine(line), found.Blanks) < 0)
            return found;

        var before = ContentBefore(line);
        return found with { Indentation = before < 0 ? 0 : _lines[before].Indentation + (_lines[before].Opens ? 2 : 0) };
    }

    private bool CanHold(int parent, int line) =>
        _lines[parent].Indentation < _lines[line].Indentation
        || (_lines[parent].Indentation == _lines[line].Indentation && _lines[line].IsItem && !_lines[parent].IsItem);
}
