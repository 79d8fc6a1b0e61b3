using ObserverMetrics.Gen.Artifacts.Documents;
using ObserverMetrics.Gen.Manifest.Model;

namespace ObserverMetrics.Gen.Artifacts.Grafana;

/// <summary>Grafana's threshold steps: a colour from each value on, ascending, the first without a value.</summary>
/// <remarks>
/// Thresholds cut the axis into intervals; each gets the colour of the most urgent alert that would fire in it.
/// A step colours its own value, too. Where that value must still have the colour below it (above 0 is not at least 0), the
/// step stands a millionth higher at zero, which counts reach exactly, and at the value itself elsewhere. One value alone is
/// an interval that ends a millionth higher.
/// </remarks>
internal static class ThresholdSteps
{
    private const decimal JustAboveZero = 0.000001m;
    private const decimal SmallestShare = 0.000000001m;

    private const string Fine = "green";

    /// <summary>With this for a colour, Grafana draws a line whose bad side is below it in the colour of that side.</summary>
    private const string Nothing = "transparent";

    private static ListNode AllFine { get; } = [Step(Fine, Node.Null)];

    /// <summary>The colours of values.</summary>
    /// <param name="thresholds">The thresholds, in any order.</param>
    public static ListNode Of(EquatableArray<PanelThreshold> thresholds) => Steps(thresholds, Fine);

    /// <summary>The colours of lines and areas behind a curve, where any other value than one is no area: there is a line at that one.</summary>
    /// <param name="thresholds">The thresholds, in any order.</param>
    public static ListNode Lines(EquatableArray<PanelThreshold> thresholds) =>
        Steps(thresholds.Select(threshold => threshold.When == Comparison.NotEquals ? threshold with { When = Comparison.Equals } : threshold).ToEquatableArray(), thresholds.Count > 0 ? Nothing : Fine);

    public static string ColourOf(AlertSeverity? severity) => ColourOf(severity, Fine);

    private static string ColourOf(AlertSeverity? severity, string otherwise) => severity switch
    {
        AlertSeverity.Critical => "red",
        AlertSeverity.Warning => "orange",
        AlertSeverity.Info => "blue",
        _ => otherwise,
    };

    private static ListNode Steps(EquatableArray<PanelThreshold> thresholds, string otherwise)
    {
        if (thresholds.Count == 0)
            return AllFine;

        var previous = Worst(thresholds, null);
        var steps = new ListNode { Step(ColourOf(previous, otherwise), Node.Null) };
        foreach (var start in thresholds.SelectMany(StartsOf).Distinct().OrderBy(start => start))
        {
            var worst = Worst(thresholds, start);
            if (worst != previous)
                steps.Add(Step(ColourOf(worst, otherwise), start));

            previous = worst;
        }

        return steps;
    }

    /// <summary>The values from which on the colour changes.</summary>
    private static decimal[] StartsOf(PanelThreshold threshold) => threshold switch
    {
        { When: Comparison.Equals or Comparison.NotEquals } => [threshold.Value, JustAbove(threshold.Value)],
        { When: Comparison.Above or Comparison.AtMost, Value: 0 } => [JustAboveZero],
        _ => [threshold.Value],
    };

    private static decimal JustAbove(decimal value) => value + Math.Max(JustAboveZero, Math.Abs(value) * SmallestShare);

    /// <summary>The most urgent severity from a start (or from minus infinity) up to the next one.</summary>
    private static AlertSeverity? Worst(EquatableArray<PanelThreshold> thresholds, decimal? start) =>
        thresholds.Where(threshold => Fires(threshold, start)).Select(threshold => (AlertSeverity?)threshold.Severity).Max();

    private static bool Fires(PanelThreshold threshold, decimal? start)
    {
        var starts = StartsOf(threshold);
        return threshold.When switch
        {
            Comparison.Below or Comparison.AtMost => start is null || start < starts[0],
            Comparison.Equals => start >= starts[0] && start < starts[1],
            Comparison.NotEquals => start is null || start < starts[0] || start >= starts[1],
            _ => start >= starts[0],
        };
    }

    private static MapNode Step(string colour, Node value) => new() { ["color"] = colour, ["value"] = value };
}
