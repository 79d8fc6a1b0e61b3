namespace ObserverMetrics.PromQL;

/// <summary>Why an expression is refused.</summary>
/// <param name="Start">The index of the first offending character.</param>
/// <param name="Length">The number of offending characters; 0 at the end of the text.</param>
/// <param name="Message">What was found, what was expected, how to mend it.</param>
/// <param name="Kind">The kind of rule that is broken.</param>
public sealed record PromQLError(int Start, int Length, string Message, PromQLErrorKind Kind)
{
    /// <summary>The offending characters.</summary>
    public PromQLSpan Span => new(Start, Length);
}
