namespace ObserverMetrics.Gen.Manifest.Yaml;

/// <summary>The braces and brackets that are open, and whether lines inside of them or of quotes are indented as YAML wants.</summary>
/// <remarks>The parser lets such lines begin anywhere, and so would swallow the following entries for the sake of one missing character.</remarks>
internal sealed class FlowNesting(SourceText source)
{
    private readonly Stack<int> _open = new();
    private int _checkedLine;

    /// <summary>Offset of the outermost one, or -1.</summary>
    public int Outer { get; private set; } = -1;

    /// <summary>Offset of the innermost one, or -1.</summary>
    public int Inner => _open.Count > 0 ? _open.Peek() : -1;

    public void Open(int offset)
    {
        if (_open.Count == 0)
            (Outer, _checkedLine) = (offset, source.LineOf(offset));
        _open.Push(offset);
    }

    public void Close()
    {
        _open.Pop();
        if (_open.Count == 0)
            Outer = -1;
    }

    /// <summary>Gives a fault inside braces or brackets to the entry in which they began.</summary>
    public YamlFault Blame(YamlFault fault) => Outer < 0 ? fault : fault with { Blame = Outer };

    /// <summary>Checks the lines that an event brings.</summary>
    /// <param name="next">The event.</param>
    /// <param name="column">Column of the block around it: lines inside must begin behind it.</param>
    /// <exception cref="YamlStopException">A line begins too far to the left.</exception>
    public void Check(YamlEvent next, int column)
    {
        var isQuoted = next is { Kind: YamlEventKind.Scalar, Form: ScalarForm.SingleQuoted or ScalarForm.DoubleQuoted };
        if (Outer < 0 && !isQuoted)
            return;

        var startLine = source.LineOf(next.Start);
        if (Outer >= 0)
        {
            for (; _checkedLine < startLine; _checkedLine++)
            {
                if (IsTooFarLeft(_checkedLine + 1, column))
                    throw new YamlStopException(Blame(SyntaxDiagnosis.OpenFlow(source, Inner)));
            }
        }

        if (next.Kind != YamlEventKind.Scalar)
            return;

        var endLine = source.LineOf(next.End);
        for (var line = startLine + 1; line <= endLine; line++)
        {
            if (IsTooFarLeft(line, column))
                throw new YamlStopException(Blame(isQuoted ? SyntaxDiagnosis.OpenQuote(source, next.Start) : SyntaxDiagnosis.OpenFlow(source, Inner)));
        }

        _checkedLine = Math.Max(_checkedLine, endLine);
    }

    private bool IsTooFarLeft(int line, int column)
    {
        var (start, end) = (source.StartOfLine(line), source.EndOfLine(line));
        var i = start;
        while (i < end && source.Text[i] is ' ' or '\t')
            i++;
        return i < end && i - start <= column && !(source.Text[i] is '}' or ']' or '#');
    }
}
