using ObserverMetrics.Gen.Artifacts.Documents;
using ObserverMetrics.Gen.Manifest.Model;

namespace ObserverMetrics.Gen.Artifacts.Grafana;

/// <summary>Grafana's threshold steps: a colour from each value on, ascending, the first without a value.</summary>
/// <remarks>
/// Thresholds above and below cut the axis into intervals; each gets the colour of the most urgent alert that would fire in it.
/// A step colours its own value, too. Where that value must still have the colour below it (above 0 is not at least 0), the
/// step stands a millionth higher at zero, which counts reach exactly, and at the value itself elsewhere.
/// </remarks>
internal static class ThresholdSteps
{
    private const decimal JustAboveZero = 0.000001m;

    /// <param name="thresholds">The thresholds, in any order.</param>
    public static ListNode Of(EquatableArray<PanelThreshold> thresholds)
    {
        var starts = thresholds.Select(StartOf).Distinct().OrderBy(start => start).ToArray();
        var steps = new ListNode { Step(Worst(thresholds, null), Node.Null) };
        var previous = Worst(thresholds, null);
        foreach (var start in starts)
        {
            var worst = Worst(thresholds, start);
            if (worst != previous)
                steps.Add(Step(worst, start));

            previous = worst;
        }

        return steps;
    }

    public static string ColourOf(AlertSeverity? severity) => severity switch
    {
        AlertSeverity.Critical => "red",
        AlertSeverity.Warning => "orange",
        AlertSeverity.Info => "blue",
        _ => "green",
    };

    /// <summary>The value from which on the colour changes.</summary>
    private static decimal StartOf(PanelThreshold threshold) =>
        threshold is { Value: 0, When: Comparison.Above or Comparison.AtMost } ? JustAboveZero : threshold.Value;

    /// <summary>The most urgent severity from a start (or from minus infinity) up to the next one.</summary>
    private static AlertSeverity? Worst(EquatableArray<PanelThreshold> thresholds, decimal? start) =>
        thresholds
            .Where(threshold => IsBelow(threshold) ? start is null || start < StartOf(threshold) : start >= StartOf(threshold))
            .Select(threshold => (AlertSeverity?)threshold.Severity)
            .Max();

    private static bool IsBelow(PanelThreshold threshold) => threshold.When is Comparison.Below or Comparison.AtMost;

    private static MapNode Step(AlertSeverity? severity, Node value) => new() { ["color"] = ColourOf(severity), ["value"] = value };
}
