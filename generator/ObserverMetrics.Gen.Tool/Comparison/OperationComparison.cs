using ObserverMetrics.Gen.Manifest.Model;

namespace ObserverMetrics.Gen.Tool.Comparison;

/// <summary>What an operator would want to know: when alerts fire otherwise than before, what panels show, and where things run.</summary>
/// <remarks>None of it breaks code or the queries of others.</remarks>
internal static class OperationComparison
{
    public static IEnumerable<Change> Of(MetricsManifest old, MetricsManifest current) =>
        Alerts(old, current).Concat(Panels(old, current)).Concat(Deployments(old.Deployment, current.Deployment));

    private static IEnumerable<Change> Alerts(MetricsManifest old, MetricsManifest current) =>
        from before in AlertsOf(old)
        join now in AlertsOf(current) on (before.Name, before.Severity) equals (now.Name, now.Severity)
        from change in Different(
            ("query", before.Expr, now.Expr),
            ("for", before.For, now.For),
            ("keep_firing_for", before.KeepFiringFor, now.KeepFiringFor))
        select new Change($"alert {before.Name} ({Word(before.Severity)})", change, IsBreaking: false);

    private static IEnumerable<Change> Panels(MetricsManifest old, MetricsManifest current) =>
        from before in PanelsOf(old)
        join now in PanelsOf(current) on (before.Row, before.Panel.Title) equals (now.Row, now.Panel.Title)
        from change in Different(
            ("type", Word(before.Panel.Type), Word(now.Panel.Type)),
            ("unit", before.Panel.Unit, now.Panel.Unit),
            ("queries", Queries(before.Panel), Queries(now.Panel)))
        select new Change($"panel '{before.Panel.Title}' of '{before.Row}'", change, IsBreaking: false);

    private static IEnumerable<Change> Deployments(DeploymentModel? old, DeploymentModel? current)
    {
        if (old is null || current is null)
            return old is null == current is null ? [] : [new Change("deployment", old is null ? "added" : "removed", IsBreaking: false)];

        return Different(
            ("targets", string.Join(", ", old.Targets), string.Join(", ", current.Targets)),
            ("scrape_interval", old.ScrapeInterval, current.ScrapeInterval),
            ("network", Word(old.Network), Word(current.Network)),
            ("labels", Labels(old), Labels(current)),
            ("prometheus", Service(old.Prometheus), Service(current.Prometheus)),
            ("grafana", Service(old.Grafana), Service(current.Grafana)),
            ("alertmanager", Service(old.Alertmanager), Service(current.Alertmanager)))
            .Concat(Equals(old.Kubernetes, current.Kubernetes) ? [] : ["kubernetes changed"])
            .Select(change => new Change("deployment", change, IsBreaking: false));
    }

    private static IEnumerable<string> Different(params (string What, string? Old, string? New)[] values) =>
        values.Where(value => value.Old != value.New).Select(value => $"{value.What} {Shown(value.Old)} → {Shown(value.New)}");

    private static string Shown(string? value) => string.IsNullOrEmpty(value) ? "none" : value;

    // What every manifest gets follows from the rest.
    private static IEnumerable<Alert> AlertsOf(MetricsManifest manifest) => manifest.RuleGroups.SelectMany(group => group.Alerts).Where(alert => alert.Path.Length > 0);

    private static IEnumerable<(string Row, Panel Panel)> PanelsOf(MetricsManifest manifest) => manifest.Dashboard.Rows.SelectMany(row => row.Panels.Select(panel => (row.Title, panel)));

    private static string Queries(Panel panel) => string.Join("; ", panel.Queries.Select(query => query.Expr));

    private static string Labels(DeploymentModel deployment) => string.Join(", ", deployment.ExternalLabels.Select(label => label.Name + "=" + label.Value));

    private static string Service(ServiceModel service) => $"{service.Version} on {service.Bind}:{service.Port}";

    private static string Word(Enum word) => word.ToString().ToLowerInvariant();
}
