namespace ObserverMetrics.PromQL;

/// <summary>What became of a text.</summary>
/// <param name="Root">The expression; null when the text breaks the grammar, there also when it breaks other rules.</param>
/// <param name="Errors">The errors, in the order of the text; none when Prometheus accepts it.</param>
public sealed record PromQLParseResult(PromQLExpression? Root, IReadOnlyList<PromQLError> Errors)
{
    /// <summary>Whether Prometheus accepts the text.</summary>
    public bool IsValid => Errors.Count == 0;
}
