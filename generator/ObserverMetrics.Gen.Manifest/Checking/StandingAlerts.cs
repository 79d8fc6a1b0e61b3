using ObserverMetrics.Gen.Manifest.Model;
using ObserverMetrics.Gen.Manifest.Syntax;

namespace ObserverMetrics.Gen.Manifest.Checking;

/// <summary>The alerts that every manifest gets, unless it switches them off: a target is down or gone; a process was built from another exposition than the rules.</summary>
internal static class StandingAlerts
{
    private const string TargetDownSuffix = "TargetDown";
    private const string DriftSuffix = "ManifestDrift";

    /// <summary>The name of the alert on a group's absence.</summary>
    public static string AbsentName(string manifest, GroupSyntax group) => manifest + CSharpNames.Pascal(group.Key.Value) + "Absent";

    /// <summary>The name of the alert on a target that does not answer.</summary>
    public static string TargetDownName(string manifest) => manifest + TargetDownSuffix;

    /// <summary>Keeps the names of the alerts that the manifest gets anyway.</summary>
    public static void Reserve(ManifestSyntax syntax, NameBinder names)
    {
        var name = syntax.Name!.Value;
        if (syntax.Alerting.TargetDown)
            names.ReserveAlert(TargetDownName(name), "every manifest gets an alert of this name, unless 'alerting: { target_down: off }' switches it off");

        if (syntax.Alerting.Drift)
            names.ReserveAlert(name + DriftSuffix, "every manifest gets an alert of this name, unless 'alerting: { drift: off }' switches it off");

        foreach (var group in syntax.Groups.Where(group => group.Absent is not null))
            names.ReserveAlert(AbsentName(name, group), $"the group '{group.Key.Value}' gets an alert of this name by its 'absent'");
    }

    public static RuleGroup Of(ManifestSyntax syntax, string hash, AlertLinks links)
    {
        var name = syntax.Name!.Value;
        var alerts = new List<Alert>();
        if (syntax.Alerting.TargetDown)
            alerts.Add(TargetDown(syntax, name, links));

        if (syntax.Alerting.Drift)
            alerts.Add(Drift(syntax, name, hash, links));

        return new RuleGroup(name + ".monitoring", "Monitoring", null, EquatableArray<Recording>.Empty, alerts.ToEquatableArray());
    }

    // Where the manifest deploys, its job has a name that outlives every process. Elsewhere: a target that exposed this
    // manifest within the last week and no longer answers; or none does, and none such is known.
    private static string TargetDownExpression(ManifestSyntax syntax, string name)
    {
        if (syntax.Deployment is not null)
            return string.Join(" or ", new[] { $"up{{job=\"{Slug.Of(name)}\"}} == 0" }.Concat(Places(syntax).Select(place => $"absent(up{{job=\"{Slug.Of(name)}\"{place}}})")));

        var silent = $"(up == 0 and on ({string.Join(", ", TargetLabels.Of(syntax))}) count_over_time(observermetrics_manifest_info{{manifest=\"{name}\"}}[1w]))";
        return $"{silent} or (absent(observermetrics_manifest_info{{manifest=\"{name}\"}}) unless on () {silent})";
    }

    // The targets of one namespace can be gone while those of another are there.
    private static IEnumerable<string> Places(ManifestSyntax syntax) =>
        TargetLabels.NamespacesOf(syntax) is { Count: > 1 } namespaces ? namespaces.Select(name => $",namespace=\"{name}\"") : [""];

    private static Alert TargetDown(ManifestSyntax syntax, string name, AlertLinks links) => Alert(
        syntax,
        TargetDownName(name),
        TargetDownExpression(syntax, name),
        "5m",
        AlertSeverity.Critical,
        $"{name} does not answer Prometheus",
        "Prometheus cannot scrape the process, or no longer knows it: every other alert of it is blind.",
        StandingRunbooks.TargetDown,
        links,
        syntax.Deployment is null ? [] : ["job"]);

    private static Alert Drift(ManifestSyntax syntax, string name, string hash, AlertLinks links) => Alert(
        syntax,
        name + DriftSuffix,
        $"observermetrics_manifest_info{{hash!=\"{hash}\",manifest=\"{name}\"}}",
        "1h",
        AlertSeverity.Info,
        $"{{{{ $labels.instance }}}} runs another version of {name}'s metrics than these rules were made for",
        "Deploy the rules and dashboard that were built together with the running process.",
        StandingRunbooks.Drift,
        links,
        ["job", "instance"]);

    private static Alert Alert(ManifestSyntax syntax, string name, string expr, string duration, AlertSeverity severity, string summary, string description, string runbook, AlertLinks links, IReadOnlyCollection<string> labels) => new(
        name,
        expr,
        duration,
        null,
        severity,
        new[] { SeverityLabel.Of(severity) }
            .Concat(syntax.Alerting.Labels.Select(label => new NameValue(label.Name.Value, label.Value.Value)))
            .ToEquatableArray(),
        links.Annotations(name, summary, description, hasRunbook: true, labels).ToEquatableArray(),
        runbook,
        "",
        []);
}
