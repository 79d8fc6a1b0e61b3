namespace ObserverMetrics.PromQL;

/// <summary>Walks over expressions.</summary>
public static class PromQLTraversal
{
    /// <summary>The expression and all its parts, each before its own parts, in the order of the text.</summary>
    public static PromQLParts DescendantsAndSelf(this PromQLExpression expression) => new(expression);
}
