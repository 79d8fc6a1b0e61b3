namespace ObserverMetrics.Gen.Manifest.Yaml;

/// <summary>Maps literal and folded blocks: the value is laid along the lines that it was made from.</summary>
internal static class BlockScalarMap
{
    public static ScalarMap Of(WrittenScalar scalar, string value)
    {
        var lines = ContentLines(scalar);
        var width = Indicator(scalar) is var digit and > 0
            ? scalar.Indentation + digit
            : lines.Select(line => Indentation(scalar, line)).Zip(lines, (spaces, line) => spaces < line.End - line.Start ? spaces : 0).FirstOrDefault(spaces => spaces > 0);
        var map = new ScalarMap(scalar.End);
        var text = scalar.Source.Text;
        var index = 0;
        // Lines whose breaks are not yet used.
        var pending = new List<Line>();
        foreach (var line in lines)
        {
            var start = Math.Min(line.Start + width, line.End);
            if (start < line.End)
            {
                index = Separate(map, value, index, pending, text[start]);
                pending.Clear();
            }

            for (var i = start; i < line.End && index < value.Length; i++, index++)
                map.Append(text[i], i, i + 1);
            pending.Add(line);
        }

        Separate(map, value, index, pending, '\0');
        return map;
    }

    /// <summary>A fold gives one space, or one break less than there are; more-indented lines and literal blocks keep all.</summary>
    private static int Separate(ScalarMap map, string value, int index, List<Line> pending, char next)
    {
        if (pending.Count > 0 && next is not (' ' or '\t') && index < value.Length && value[index] == ' ')
        {
            map.Append(' ', pending[0].End, pending[0].BreakEnd);
            return index + 1;
        }

        for (var used = 0; pending.Count > 0 && index < value.Length && SourceText.IsLineBreak(value[index]); index++, used++)
        {
            var line = pending[Math.Min(used, pending.Count - 1)];
            map.Append(value[index], line.End, line.BreakEnd);
        }

        return index;
    }

    private static int Indicator(WrittenScalar scalar)
    {
        var digit = scalar.Source.Text.Skip(scalar.Start + 1).Take(2).FirstOrDefault(c => c is >= '1' and <= '9');
        return digit == '\0' ? 0 : digit - '0';
    }

    private static List<Line> ContentLines(WrittenScalar scalar)
    {
        var source = scalar.Source;
        var lines = new List<Line>();
        for (var line = source.LineOf(scalar.Start) + 1; line < source.LineCount && source.StartOfLine(line) < scalar.End; line++)
        {
            var breakEnd = line + 1 < source.LineCount ? source.StartOfLine(line + 1) : source.Text.Length;
            lines.Add(new Line(source.StartOfLine(line), source.EndOfLine(line), breakEnd));
        }

        return lines;
    }

    private static int Indentation(WrittenScalar scalar, Line line)
    {
        var i = line.Start;
        while (i < line.End && scalar.Source.Text[i] == ' ')
            i++;
        return i - line.Start;
    }

    private readonly record struct Line(int Start, int End, int BreakEnd);
}
