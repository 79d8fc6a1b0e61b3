using ObserverMetrics.Gen.Manifest.Model;
using ObserverMetrics.Gen.Manifest.Syntax;

namespace ObserverMetrics.Gen.Manifest.Checking;

/// <summary>Finds warnings that say what a critical alert of another name says louder: of the same query, in the same direction.</summary>
internal static class InhibitionFinder
{
    public static EquatableArray<Inhibition> Find(IReadOnlyList<BoundAlert> alerts)
    {
        var twins = alerts.Where(alert => DirectionOf(alert) != 0).GroupBy(alert => (QuerySignature.Of(alert.Query.Expression), DirectionOf(alert)));
        return twins.SelectMany(Pairs).ToEquatableArray();
    }

    private static IEnumerable<Inhibition> Pairs(IEnumerable<BoundAlert> alerts) =>
        from critical in alerts
        where Has(critical, AlertSeverity.Critical)
        from warning in alerts
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
