namespace ObserverMetrics.Gen.Manifest.Yaml;

/// <summary>The entries that are skipped because they cannot be read.</summary>
internal sealed class Damage(SourceText source)
{
    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);
    private readonly List<(string Name, int Offset)> _places = [];
    private readonly HashSet<string> _anchors = new(StringComparer.Ordinal);
    private Layout? _layout;
    private char[]? _text;
    private bool[]? _skipped;

    /// <summary>The lines of the text; a sound one needs none.</summary>
    public Layout Layout => _layout ??= new Layout(source);

    /// <summary>The keys of the entries; not of their parts, which other entries have, too.</summary>
    public IReadOnlyCollection<string> Keys => _keys;

    /// <summary>Each of these keys with the offset of its line.</summary>
    public IReadOnlyList<(string Name, int Offset)> Places => _places;

    /// <summary>The text behind a byte order mark, with comments in place of the entries.</summary>
    public TextReader OpenText() => new CharacterReader(source.Text, _text, source.ContentStart);

    /// <summary>Whether a character was cleared with its entry.</summary>
    public bool Holds(int offset) => _text is not null && _text[offset] != source.Text[offset];

    /// <summary>Whether an anchor stands in a skipped entry.</summary>
    public bool HasAnchor(string name) => _anchors.Contains(name);

    /// <summary>Skips the entry that an offset is in.</summary>
    /// <returns>Whether it was not skipped before.</returns>
    public bool SkipEntryAt(int offset)
    {
        var (first, end) = Layout.EntryAt(offset);
        return Skip(first, end);
    }

    /// <summary>Skips everything from the entry on that an offset is in.</summary>
    /// <returns>The first line skipped.</returns>
    public int SkipFrom(int offset)
    {
        var first = Layout.EntryAt(offset).First;
        Skip(first, source.LineCount);
        return first;
    }

    /// <summary>Which collection is left, empty, below a key when all its entries were skipped; null where none was.</summary>
    public PackedKind? CollectionBelow(YamlPlace key)
    {
        if (_skipped is null)
            return null;

        var keyLine = key.Span.EndLine;
        var line = keyLine + 1;
        while (line < source.LineCount && !Layout[line].IsContent)
            line++;
        if (line == source.LineCount || !_skipped[line] || Layout.ParentOf(line) != keyLine)
            return null;

        return Layout[line].IsItem ? PackedKind.Sequence : PackedKind.Mapping;
    }

    private bool Skip(int first, int end)
    {
        _text ??= source.Text.ToCharArray();
        _skipped ??= new bool[source.LineCount];
        var isNew = false;
        for (var line = first; line < end; line++)
        {
            if (_skipped[line])
                continue;

            isNew |= Layout[line].Kind != LineKind.Blank;
            _skipped[line] = true;
            AddKey(line, isFirst: line == first);
            Clear(source.StartOfLine(line), source.EndOfLine(line));
        }

        return isNew;
    }

    private void AddKey(int line, bool isFirst)
    {
        // The key on an item's line is not the item's name.
        if (Layout[line].IsItem || (Layout[line].IsLoose && !isFirst) || !Layout.IsEntry(line))
            return;

        // A text without a colon may well have been a key.
        var key = Layout.KeyOf(line) ?? (Layout[line].IsLoose ? source.Excerpt(source.StartOfLine(line), source.EndOfLine(line)) : "");
        if (key.Length == 0)
            return;

        _keys.Add(key);
        _places.Add((key, source.StartOfLine(line)));
    }

    /// <summary>Makes a comment of a line: blanks alone would go on a block of text above it.</summary>
    private void Clear(int start, int end)
    {
        // From the end, so that the character before one is still there.
        for (var i = end - 1; i >= start; i--)
        {
            if (_text![i] == '&' && (i == start || _text[i - 1] is ' ' or '\t' or ',' or '[' or '{'))
                _anchors.Add(source.Text.Substring(i + 1, LengthOfName(i + 1, end)));
            _text[i] = i == start ? '#' : ' ';
        }
    }

    private int LengthOfName(int start, int end)
    {
        var at = start;
        while (at < end && !char.IsWhiteSpace(source.Text[at]) && !(source.Text[at] is ',' or '[' or ']' or '{' or '}'))
            at++;
        return at - start;
    }
}
