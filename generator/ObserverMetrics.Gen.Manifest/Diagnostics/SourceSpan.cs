namespace ObserverMetrics.Gen.Manifest.Diagnostics;

/// <summary>A place in a manifest.</summary>
/// <param name="Start">Offset of the first character, from 0.</param>
/// <param name="Length">Number of characters.</param>
/// <param name="Line">Line of the first character, from 0.</param>
/// <param name="Column">Column of the first character, from 0.</param>
/// <param name="EndLine">Line just behind the last character, from 0.</param>
/// <param name="EndColumn">Column just behind the last character, from 0.</param>
public readonly record struct SourceSpan(int Start, int Length, int Line, int Column, int EndLine, int EndColumn)
{
    /// <summary>Offset just behind the last character.</summary>
    public int End => Start + Length;
}
