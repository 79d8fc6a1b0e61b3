using ObserverMetrics.PromQL;

namespace ObserverMetrics.Gen.Artifacts.AlertTests.Solving;

/// <summary>How expressions use their selectors: the best clue to series that the manifest does not declare.</summary>
internal sealed class SelectorUses
{
    private static readonly HashSet<string> OfCounters = new(StringComparer.Ordinal) { "rate", "irate", "increase", "resets" };

    private static readonly HashSet<string> OfTrends = new(StringComparer.Ordinal) { "deriv", "delta", "idelta" };

    private readonly List<VectorSelector> _counters;
    private readonly List<VectorSelector> _trends;
    private readonly List<VectorSelector> _otherRanges;

    public SelectorUses(IReadOnlyCollection<PromQLExpression> expressions)
    {
        var parts = expressions.SelectMany(expression => expression.DescendantsAndSelf()).ToList();
        _counters = Within(parts, OfCounters.Contains);
        _trends = Within(parts, OfTrends.Contains);
        _otherRanges = Within(parts, function => !OfTrends.Contains(function));
        AsksForTime = parts.OfType<CallExpression>().Any(call => call.Function == "time");
        Labels = [.. parts.SelectMany(LabelsOf).Distinct()];
    }

    /// <summary>Whether <c>time()</c> occurs.</summary>
    public bool AsksForTime { get; }

    /// <summary>The labels that clauses name.</summary>
    public IReadOnlyList<string> Labels { get; }

    public bool IsCounter(VectorSelector selector) => Has(_counters, selector);

    /// <summary>Whether only the slope of the selected series counts.</summary>
    public bool IsTrend(VectorSelector selector) => Has(_trends, selector) && !Has(_otherRanges, selector);

    private static List<VectorSelector> Within(IEnumerable<PromQLExpression> parts, Func<string, bool> function) =>
        [.. parts.OfType<CallExpression>().Where(call => function(call.Function)).SelectMany(call => call.Arguments).OfType<MatrixSelector>().Select(matrix => matrix.Vector)];

    // To compare texts is dear, to compare names is not.
    private static bool Has(List<VectorSelector> selectors, VectorSelector selector) => selectors.Exists(one => one.Name == selector.Name && one == selector);

    private static IEnumerable<string> LabelsOf(PromQLExpression part) => part switch
    {
        AggregateExpression { Without: false } aggregate => aggregate.Grouping.Select(label => label.Name).Where(name => name != "le"),
        BinaryExpression { Matching: { On: true } matching } => matching.Labels.Concat(matching.Include).Select(label => label.Name),
        _ => [],
    };
}
