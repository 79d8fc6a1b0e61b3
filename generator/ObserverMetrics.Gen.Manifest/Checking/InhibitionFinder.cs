using ObserverMetrics.Gen.Manifest.Model;
using ObserverMetrics.Gen.Manifest.Syntax;

namespace ObserverMetrics.Gen.Manifest.Checking;

/// <summary>Finds what is needed to silence a warning while a critical alert says the same louder.</summary>
internal static class InhibitionFinder
{
    public static InhibitionModel Find(IReadOnlyList<BoundAlert> alerts) => new(
        alerts.SelectMany(alert => alert.Labels ?? []).Distinct().OrderBy(label => label, StringComparer.Ordinal).ToEquatableArray(),
        alerts.Where(alert => alert.Labels is null && Has(alert, AlertSeverity.Critical) && Has(alert, AlertSeverity.Warning)).Select(alert => alert.Syntax.Name.Value).ToEquatableArray(),
        Pairs(alerts).ToEquatableArray());

    // Of another name: of the same query, in the same direction.
    private static IEnumerable<Inhibition> Pairs(IReadOnlyList<BoundAlert> alerts) =>
        from same in alerts.Where(alert => alert.Labels is not null && DirectionOf(alert) != 0).GroupBy(alert => (QuerySignature.Of(alert.Query.Expression), DirectionOf(alert)))
        from critical in same
        where Has(critical, AlertSeverity.Critical)
        from warning in same
        where warning != critical && Has(warning, AlertSeverity.Warning)
        select new Inhibition(critical.Syntax.Name.Value, warning.Syntax.Name.Value);

    private static bool Has(BoundAlert alert, AlertSeverity severity) => alert.Rules.Any(rule => rule.Severity == severity);

    private static int DirectionOf(BoundAlert alert) => alert.Syntax.Threshold?.Comparison switch
    {
        Comparison.Above or Comparison.AtLeast => 1,
        Comparison.Below or Comparison.AtMost => -1,
        _ => 0,
    };
}
