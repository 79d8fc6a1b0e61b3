namespace ObserverMetrics.Gen.Manifest.Yaml;

/// <summary>A line as its indentation and first characters show it, whether or not the text around it is YAML.</summary>
/// <param name="Indentation">Its column: the number of its leading blanks, or what stands for that where tabs are among them.</param>
/// <param name="Blanks">Number of its leading blanks.</param>
/// <param name="Kind">What it begins with.</param>
/// <param name="KeyAt">Offset of its first character that is no blank and no list dash.</param>
/// <param name="ColonAt">Offset of the colon behind its key; -1 where it has no key.</param>
/// <param name="KeyColumn">Column of its key, where that is certain to have neighbours in this column; else -1.</param>
/// <param name="HasBlock">Whether the lines below are a block of text.</param>
/// <param name="Opens">Whether deeper lines belong to it: its value is not on the line, or it is a list item with a key.</param>
internal readonly record struct LayoutLine(int Indentation, int Blanks, LineKind Kind, int KeyAt, int ColonAt, int KeyColumn, bool HasBlock, bool Opens)
{
    public bool IsContent => Kind is not (LineKind.Blank or LineKind.Comment);

    public bool IsItem => Kind == LineKind.Item;

    /// <summary>Text that is no entry by itself: it goes on from lines before it, or is astray.</summary>
    public bool IsLoose => Kind == LineKind.Text && ColonAt < 0;

    /// <summary>Looks at a line of a text.</summary>
    public static LayoutLine Of(SourceText source, int line)
    {
        var text = source.Text;
        var (start, end) = (source.StartOfLine(line), source.EndOfLine(line));
        var first = SkipBlanks(text, start, end);
        var indentation = first - start;
        var kind = first == end ? LineKind.Blank : text[first] switch
        {
            '#' => LineKind.Comment,
            '}' or ']' when ColonBehindKey(text, first, end) < 0 => LineKind.Closer,
            _ => IsDocumentMarker(text, start, end) ? LineKind.Marker : LineKind.Text,
        };
        if (kind != LineKind.Text)
            return new LayoutLine(indentation, indentation, kind, first, -1, -1, false, false);

        var at = first;
        while (at < end && text[at] == '-' && (at + 1 == end || IsBlank(text[at + 1])))
            at = SkipBlanks(text, at + 1, end);

        var colon = ColonBehindKey(text, at, end);
        var value = SkipProperties(text, colon < 0 ? at : colon + 1, end);
        var hasBlock = value < end && text[value] is '|' or '>';
        var opens = hasBlock || value == end || text[value] == '#';
        return at > first
            ? new LayoutLine(indentation, indentation, LineKind.Item, at, colon, colon >= 0 && !opens ? at - start : -1, hasBlock, opens || colon >= 0)
            : new LayoutLine(indentation, indentation, LineKind.Text, at, colon, -1, hasBlock && colon >= 0, opens && colon >= 0);
    }

    private static bool IsBlank(char c) => c is ' ' or '\t';

    private static int SkipBlanks(string text, int at, int end)
    {
        while (at < end && IsBlank(text[at]))
            at++;
        return at;
    }

    private static bool IsDocumentMarker(string text, int start, int end) =>
        end - start >= 3 && (end - start == 3 || IsBlank(text[start + 3])) && (string.CompareOrdinal(text, start, "---", 0, 3) == 0 || string.CompareOrdinal(text, start, "...", 0, 3) == 0);

    private static int ColonBehindKey(string text, int at, int end)
    {
        if (at < end && text[at] is '"' or '\'')
        {
            var quote = text.IndexOf(text[at], at + 1, end - at - 1);
            at = quote < 0 ? end : SkipBlanks(text, quote + 1, end);
            return at < end && text[at] == ':' ? at : -1;
        }

        if (at < end && text[at] is '{' or '[' or '|' or '>')
            return -1;

        for (var i = at; i < end; i++)
        {
            if (text[i] == ':' && (i + 1 == end || IsBlank(text[i + 1])))
                return i;
            if (text[i] == '#' && i > at && IsBlank(text[i - 1]))
                return -1;
        }

        return -1;
    }

    private static int SkipProperties(string text, int at, int end)
    {
        at = SkipBlanks(text, at, end);
        while (at < end && text[at] is '&' or '!')
        {
            while (at < end && !IsBlank(text[at]))
                at++;
            at = SkipBlanks(text, at, end);
        }

        return at;
    }
}

/// <summary>What a line begins with.</summary>
internal enum LineKind
{
    Blank,
    Comment,

    /// <summary><c>---</c> or <c>...</c>.</summary>
    Marker,

    /// <summary>A closing brace or bracket.</summary>
    Closer,

    /// <summary><c>- </c>.</summary>
    Item,

    /// <summary>A key, or any other text.</summary>
    Text,
}
