using ObserverMetrics.Gen.Manifest.Diagnostics;

namespace ObserverMetrics.Gen.Manifest.Yaml;

/// <summary>A text with its lines, broken where Roslyn breaks them: CR LF, LF, CR, NEL, LS and PS.</summary>
internal sealed class SourceText
{
    private const char ByteOrderMark = '\uFEFF';

    private readonly List<int> _lineStarts = [0];
    private int _lastLine;

    public SourceText(string text)
    {
        Text = text;
        ContentStart = text.Length > 0 && text[0] == ByteOrderMark ? 1 : 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (IsLineBreak(text[i]) && !(text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n'))
                _lineStarts.Add(i + 1);
        }
    }

    public string Text { get; }

    /// <summary>Offset behind a byte order mark: that is no part of the first line's columns.</summary>
    public int ContentStart { get; }

    public int LineCount => _lineStarts.Count;

    public static bool IsLineBreak(char c) => c is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029';

    /// <summary>Offset of a line's first character.</summary>
    public int StartOfLine(int line) => line == 0 ? ContentStart : _lineStarts[line];

    /// <summary>Offset of a line's break, or of the text's end.</summary>
    public int EndOfLine(int line)
    {
        var end = line + 1 < _lineStarts.Count ? _lineStarts[line + 1] : Text.Length;
        while (end > StartOfLine(line) && IsLineBreak(Text[end - 1]))
            end--;
        return end;
    }

    /// <summary>The line that holds an offset.</summary>
    public int LineOf(int offset)
    {
        // Nearly all questions go along the text: each is about the line of the one before, or about the next.
        for (var line = _lastLine; line <= _lastLine + 1 && line < _lineStarts.Count; line++)
        {
            if (offset >= _lineStarts[line] && (line + 1 == _lineStarts.Count || offset < _lineStarts[line + 1]))
                return _lastLine = line;
        }

        var index = _lineStarts.BinarySearch(offset);
        return _lastLine = index >= 0 ? index : ~index - 1;
    }

    /// <summary>The span from an offset to just before another.</summary>
    public SourceSpan Span(int start, int end)
    {
        var (line, endLine) = (LineOf(start), LineOf(end));
        return new SourceSpan(start, end - start, line, ColumnOf(start, line), endLine, ColumnOf(end, endLine));
    }

    /// <summary>The first words of a part of a line, for a message.</summary>
    public string Excerpt(int start, int end)
    {
        const int enough = 40;
        var length = Math.Min(Math.Min(end, EndOfLine(LineOf(start))) - start, 4 * enough);
        var text = Text.Substring(start, Math.Max(0, length)).Trim();
        return text.Length <= enough ? text : text.Substring(0, char.IsHighSurrogate(text[enough - 1]) ? enough - 1 : enough) + "…";
    }

    /// <summary>The column of an offset.</summary>
    public int ColumnOf(int offset) => ColumnOf(offset, LineOf(offset));

    private int ColumnOf(int offset, int line) => Math.Max(0, offset - StartOfLine(line));
}
