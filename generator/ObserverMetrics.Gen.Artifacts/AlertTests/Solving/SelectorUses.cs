using ObserverMetrics.PromQL;

namespace ObserverMetrics.Gen.Artifacts.AlertTests.Solving;

/// <summary>How expressions use their selectors: the best clue to series that the manifest does not declare.</summary>
internal sealed class SelectorUses
{
    private static readonly HashSet<string> OfCounters = new(StringComparer.Ordinal) { "rate", "irate", "increase", "resets" };

    private static readonly HashSet<string> OfTrends = new(StringComparer.Ordinal) { "deriv", "delta", "idelta" };

    private readonly HashSet<VectorSelector> _counters;
    private readonly HashSet<VectorSelector> _trends;

    public SelectorUses(IReadOnlyCollection<PromQLExpression> expressions)
    {
        var parts = expressions.SelectMany(expression => expression.DescendantsAndSelf()).ToList();
        _counters = Within(parts, OfCounters);
        _trends = Within(parts, OfTrends);
        _trends.ExceptWith(parts.OfType<CallExpression>().Where(call => !OfTrends.Contains(call.Function)).SelectMany(call => call.Arguments).OfType<MatrixSelector>().Select(matrix => matrix.Vector));
        AsksForTime = parts.OfType<CallExpression>().Any(call => call.Function == "time");
        Labels = [.. parts.SelectMany(LabelsOf).Distinct()];
    }

    /// <summary>Whether <c>time()</c> occurs.</summary>
    public bool AsksForTime { get; }

    /// <summary>The labels that clauses name.</summary>
    public IReadOnlyList<string> Labels { get; }

    public bool IsCounter(VectorSelector selector) => _counters.Contains(selector);

    /// <summary>Whether only the slope of the selected series counts.</summary>
    public bool IsTrend(VectorSelector selector) => _trends.Contains(selector);

    private static HashSet<VectorSelector> Within(IEnumerable<PromQLExpression> parts, HashSet<string> functions) =>
        new(parts.OfType<CallExpression>().Where(call => functions.Contains(call.Function)).SelectMany(call => call.Arguments).OfType<MatrixSelector>().Select(matrix => matrix.Vector));

    private static IEnumerable<string> LabelsOf(PromQLExpression part) => part switch
    {
        AggregateExpression { Without: false } aggregate => aggregate.Grouping.Select(label => label.Name).Where(name => name != "le"),
        BinaryExpression { Matching: { On: true } matching } => matching.Labels.Concat(matching.Include).Select(label => label.Name),
        _ => [],
    };
}
