using ObserverMetrics.Gen.Manifest.Model;
using ObserverMetrics.Gen.Manifest.Syntax;

namespace ObserverMetrics.Gen.Manifest.Checking;

/// <summary>Finds the warnings that a critical alert says louder: its twin of the same name, one of another name on the same query in the same direction, and what a dead process does not expose.</summary>
/// <remarks>Windows do not count: a fast burn that is critical says more than the slow one that warns.</remarks>
internal sealed class InhibitionFinder(ManifestSyntax syntax)
{
    private readonly InhibitionLabels _labels = new(syntax);

    public EquatableArray<Inhibition> Find(IReadOnlyList<AlertLines> alerts) =>
        new[] { Twins([.. alerts.Select(lines => lines.Alert)]), DeadTarget() }.OfType<Inhibition>().Concat(SameQuery(alerts)).ToEquatableArray();

    // Whoever adds labels without a name for them could make two things out of what looks like one: such alerts are left out.
    private Inhibition? Twins(IReadOnlyList<BoundAlert> alerts)
    {
        var twins = alerts.Where(alert => Has(alert, AlertSeverity.Critical) && Has(alert, AlertSeverity.Warning)).ToLookup(alert => alert.Labels is not null);
        if (!twins.Contains(true))
            return null;

        var names = NamesOf(twins[true]);
        var left = NamesOf(twins[false]);
        var reason = "A warning is quiet while its critical twin fires." + (left.Count == 0 ? "" : $" Not of {string.Join(", ", left)}: nobody says which labels their series have.");
        return new Inhibition(reason, names, names, _labels.OfTwins(twins[true]));
    }

    private IEnumerable<Inhibition> SameQuery(IReadOnlyList<AlertLines> alerts) =>
        from watched in alerts.Where(lines => lines.Alert.Labels is not null && lines.IsBelow is not null).GroupBy(lines => (QuerySignature.Of(lines.Watched), lines.IsBelow))
        from critical in watched
        where Has(critical.Alert, AlertSeverity.Critical)
        from warning in watched
        where warning != critical && Has(warning.Alert, AlertSeverity.Warning)
        select new Inhibition(
            $"{warning.Name} asks the same as {critical.Name}.",
            EquatableArray.Of(critical.Name),
            EquatableArray.Of(warning.Name),
            _labels.OfPair(critical.Alert, warning.Alert));

    // Both name the job only where the manifest deploys.
    private Inhibition? DeadTarget()
    {
        var absent = syntax.Groups.Where(group => group.Absent is not null).Select(group => StandingAlerts.AbsentName(syntax.Name!.Value, group)).ToEquatableArray();
        return syntax.Deployment is null || !syntax.Alerting.TargetDown || absent.Count == 0
            ? null
            : new Inhibition("A process that does not answer exposes no series: one alert says both.", EquatableArray.Of(StandingAlerts.TargetDownName(syntax.Name!.Value)), absent, _labels.OfStanding());
    }

    private static EquatableArray<string> NamesOf(IEnumerable<BoundAlert> alerts) => alerts.Select(alert => alert.Syntax.Name.Value).ToEquatableArray();

    private static bool Has(BoundAlert alert, AlertSeverity severity) => alert.Rules.Any(rule => rule.Severity == severity);
}
