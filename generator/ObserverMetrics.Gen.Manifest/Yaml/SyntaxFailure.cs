namespace ObserverMetrics.Gen.Manifest.Yaml;

/// <summary>Where and how the YAML parser gave up.</summary>
/// <param name="Kind">What it stumbled over.</param>
/// <param name="Start">Offset where it stopped, or where the scalar begins that it could not end.</param>
/// <param name="End">Offset just behind what it stopped at.</param>
/// <param name="ReadUntil">Offset just behind the last thing that it read whole.</param>
/// <param name="OuterFlow">Offset of the outermost brace or bracket still open, or -1.</param>
/// <param name="InnerFlow">Offset of the innermost one, or -1.</param>
internal sealed record SyntaxFailure(FailureKind Kind, int Start, int End, int ReadUntil, int OuterFlow, int InnerFlow)
{
    /// <summary>Places a failure. The parser looks ahead: it may have read brackets, or their ends, of which it has not yet told.</summary>
    /// <param name="failure">What the parser said.</param>
    /// <param name="source">The file.</param>
    /// <param name="layout">Its lines.</param>
    /// <param name="last">The last event before the failure.</param>
    /// <param name="flow">The braces and brackets that are open as far as events told.</param>
    public static SyntaxFailure Of(YamlFailureException failure, SourceText source, Layout layout, YamlEvent last, FlowNesting flow)
    {
        var readUntil = Math.Max(last.Start, last.End);
        var (outer, inner) = (flow.Outer, flow.Inner);
        if (outer >= 0 && CloserOf(outer, source, layout, failure.Start) is var closer and >= 0)
            (outer, inner, readUntil) = (-1, -1, Math.Max(readUntil, closer));

        // Of this kind the parser tells no place: it is where the next bracket is not closed.
        while (outer < 0 && failure.Kind == FailureKind.InFlow)
        {
            var next = readUntil < source.Text.Length ? source.Text.IndexOfAny(['{', '['], readUntil) : -1;
            if (next < 0)
                return new SyntaxFailure(FailureKind.Unexpected, last.Start, last.End, last.End, -1, -1);

            var end = CloserOf(next, source, layout, source.Text.Length);
            (outer, inner, readUntil) = end < 0 ? (next, next, next) : (-1, -1, end);
        }

        return new SyntaxFailure(failure.Kind, failure.Start, failure.End, readUntil, outer, inner);
    }

    private static int CloserOf(int flow, SourceText source, Layout layout, int failure)
    {
        var first = source.LineOf(flow);
        var line = first + 1;
        while (line < source.LineCount && (!layout[line].IsContent || layout[line].Kind == LineKind.Closer || layout[line].Indentation > layout[first].Indentation))
            line++;
        return FlowText.CloserOf(source.Text, flow, Math.Min(failure, line < source.LineCount ? source.StartOfLine(line) : failure));
    }
}
