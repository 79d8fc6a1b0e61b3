namespace ObserverMetrics.Gen.Tool.Comparison;

/// <summary>A difference between two manifests.</summary>
/// <param name="Subject">What differs, as in <c>metric shop_orders_total</c>.</param>
/// <param name="What">How, as in <c>type counter → gauge</c>.</param>
/// <param name="IsBreaking">Whether code that compiles, or a query that gives something, against the old one need not against the new one.</param>
internal sealed record Change(string Subject, string What, bool IsBreaking)
{
    /// <summary>The recordings, panels and alerts of the old manifest that use the subject.</summary>
    public IReadOnlyList<string> Touched { get; init; } = [];
}
