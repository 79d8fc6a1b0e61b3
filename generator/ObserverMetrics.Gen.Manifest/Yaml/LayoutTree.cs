namespace ObserverMetrics.Gen.Manifest.Yaml;

/// <summary>Which line holds which, told from indentation alone.</summary>
internal sealed class LayoutTree
{
    private readonly SourceText _source;
    private readonly HashSet<int> _holdsItems = [];

    /// <summary>The last line that ended others, and those that were open before it.</summary>
    private (int Line, int[] Open)? _lastClosed;

    public LayoutTree(SourceText source)
    {
        _source = source;
        Lines = new LayoutLine[source.LineCount];
        Parents = new int[source.LineCount];
        ChildColumns = new int[source.LineCount];
        var open = new Stack<int>();
        var block = -1;
        for (var line = 0; line < Lines.Length; line++)
        {
            Lines[line] = WithoutTabs(line, LayoutLine.Of(source, line));
            ChildColumns[line] = Lines[line].KeyColumn;
            Parents[line] = -1;
            if (!Lines[line].IsContent)
                continue;

            block = block >= 0 && IsInBlock(line, block) ? block : -1;
            if (block >= 0)
            {
                Lines[line] = Lines[line] with { Kind = LineKind.Text, ColonAt = -1, Opens = false };
                Parents[line] = block;
                ChildColumns[block] = ChildColumns[block] < 0 ? Lines[line].Indentation : ChildColumns[block];
                continue;
            }

            if (Lines[line].Kind == LineKind.Closer || (Lines[line].IsLoose && !IsInColumnOf(line, open)))
            {
                // What goes on, or is astray, ends nothing.
                Parents[line] = HolderOf(line, open);
                continue;
            }

            open = Place(line, open);
            if (open.Count > 0)
            {
                Parents[line] = open.Peek();
                if (ChildColumns[open.Peek()] < 0)
                    ChildColumns[open.Peek()] = Lines[line].Indentation;
                if (Lines[line].IsItem)
                    _holdsItems.Add(open.Peek());
            }
            else if (RootColumn < 0 && Lines[line].Kind != LineKind.Marker)
            {
                RootColumn = Lines[line].Indentation;
            }

            block = Lines[line].HasBlock ? line : -1;
            if (Lines[line].Opens || Lines[line].IsLoose)
            {
                open.Push(line);
                // What holds entries of its own is no misplaced entry.
                _lastClosed = _lastClosed?.Line == line || Lines[line].HasBlock ? _lastClosed : null;
            }
        }
    }

    public LayoutLine[] Lines { get; }

    /// <summary>For each line the one whose key or list item holds it, or -1.</summary>
    public int[] Parents { get; }

    /// <summary>For each line the column of what it holds, or -1.</summary>
    public int[] ChildColumns { get; }

    /// <summary>The column of the outermost keys, or -1.</summary>
    public int RootColumn { get; } = -1;

    /// <summary>For lines that would stand in no column of their own: the misplaced line before them that ended what they go on.</summary>
    public Dictionary<int, int> MisplacedBefore { get; } = [];

    /// <summary>Those misplaced lines.</summary>
    public HashSet<int> Misplaced { get; } = [];

    /// <summary>The last line with content before a line, or -1.</summary>
    public int ContentBefore(int line)
    {
        do
            line--;
        while (line >= 0 && !Lines[line].IsContent);
        return line;
    }

    private bool CouldHold(int opener, int line, int innermost) =>
        ChildColumns[opener] < 0
            ? opener == innermost && CanHold(opener, line)
            : ChildColumns[opener] == Lines[line].Indentation && _holdsItems.Contains(opener) == Lines[line].IsItem;

    private bool IsInBlock(int line, int block) =>
        Lines[line].Indentation > Lines[block].Indentation && Lines[line].Indentation >= ChildColumns[block];

    /// <summary>Whether a loose line stands where a key must stand: then it was meant as one.</summary>
    private bool IsInColumnOf(int line, Stack<int> open)
    {
        foreach (var opener in open)
        {
            if (ChildColumns[opener] == Lines[line].Indentation)
                return true;
        }

        return false;
    }

    /// <summary>Closes what a line ends, or, where the line before it that ended something was the misplaced one, opens that again.</summary>
    private Stack<int> Place(int line, Stack<int> open)
    {
        var column = Lines[line].Indentation;
        var before = open.Count == 0 || (CanHold(open.Peek(), line) && (ChildColumns[open.Peek()] < 0 || ChildColumns[open.Peek()] == column)) ? null : open.ToArray();
        CloseBefore(line, open);
        var expected = open.Count > 0 ? ChildColumns[open.Peek()] : RootColumn;
        var isPlaced = expected < 0 || expected == column;
        if (!isPlaced && _lastClosed is { } last && Array.Exists(last.Open, opener => CouldHold(opener, line, last.Open[0])))
        {
            MisplacedBefore[line] = last.Line;
            Misplaced.Add(last.Line);
            open = new Stack<int>(last.Open.Reverse());
            CloseBefore(line, open);
        }
        else if (before is not null && open.Count < before.Length)
        {
            _lastClosed = (line, before);
        }

        return open;
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
        var column = Lines[line].Indentation;
        while (open.Count > 0 && !CanHold(open.Peek(), line))
            open.Pop();
        if (open.Count == 0 || ChildColumns[open.Peek()] < 0 || ChildColumns[open.Peek()] == column)
            return;

        // In no column of its own parent: if it is in that of an outer one, it belongs there.
        if (open.Skip(1).Any(outer => ChildColumns[outer] == column))
        {
            while (ChildColumns[open.Peek()] != column)
                open.Pop();
        }
        else if (column < ChildColumns[open.Peek()] && column - Lines[open.Peek()].Indentation < ChildColumns[open.Peek()] - column)
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
        return found with { Indentation = before < 0 ? 0 : Lines[before].Indentation + (Lines[before].Opens ? 2 : 0) };
    }

    private bool CanHold(int parent, int line) =>
        Lines[parent].Indentation < Lines[line].Indentation
        || (Lines[parent].Indentation == Lines[line].Indentation && Lines[line].IsItem && !Lines[parent].IsItem);
}
