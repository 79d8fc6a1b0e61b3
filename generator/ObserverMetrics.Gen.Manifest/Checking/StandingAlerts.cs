using ObserverMetrics.Gen.Manifest.Model;
using ObserverMetrics.Gen.Manifest.Syntax;

namespace ObserverMetrics.Gen.Manifest.Checking;

/// <summary>The alerts that every manifest gets, unless it switches them off: a target is down or gone; a process was built from another exposition than the rules.</summary>
internal static class StandingAlerts
{
    public static RuleGroup Of(ManifestSyntax syntax, string hash)
    {
        var name = syntax.Name!.Value;
        var alerts = new List<Alert>();
        if (syntax.Alerting.TargetDown)
            alerts.Add(TargetDown(syntax, name));

        if (syntax.Alerting.Drift)
            alerts.Add(Drift(syntax, name, hash));

        return new RuleGroup(name + ".monitoring", "Monitoring", null, EquatableArray<Recording>.Empty, alerts.ToEquatableArray());
    }

    // A target that exposed this manifest within the last hour and no longer answers; or none exposes it at all.
    private static Alert TargetDown(ManifestSyntax syntax, string name) => Alert(
        syntax,
        name + "TargetDown",
        $"(up == 0 and on (job, instance) count_over_time(observermetrics_manifest_info{{manifest=\"{name}\"}}[1h])) or absent(observermetrics_manifest_info{{manifest=\"{name}\"}})",
        "5m",
        AlertSeverity.Critical,
        $"{name} does not answer Prometheus{{{{ with $labels.instance }}}} at {{{{ . }}}}{{{{ end }}}}",
        "Prometheus cannot scrape the process, or no longer knows it: every other alert of it is blind.");

    private static Alert Drift(ManifestSyntax syntax, string name, string hash) => Alert(
        syntax,
        name + "ManifestDrift",
        $"observermetrics_manifest_info{{hash!=\"{hash}\",manifest=\"{name}\"}}",
        "1h",
        AlertSeverity.Info,
        $"{{{{ $labels.instance }}}} runs another version of {name}'s metrics than these rules were made for",
        "Deploy the rules and dashboard that were built together with the running process.");

    private static Alert Alert(ManifestSyntax syntax, string name, string expr, string duration, AlertSeverity severity, string summary, string description) => new(
        name,
        expr,
        duration,
        null,
        severity,
        new[] { new NameValue("severity", severity.ToString().ToLowerInvariant()) }
            .Concat(syntax.Alerting.Labels.Select(label => new NameValue(label.Name.Value, label.Value.Value)))
            .ToEquatableArray(),
        EquatableArray.Of(new NameValue("summary", summary), new NameValue("description", description)),
        null,
        "");
}
