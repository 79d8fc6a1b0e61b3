namespace ObserverMetrics.Gen.Manifest.Model;

/// <summary>A group of rules that Prometheus evaluates together, in order.</summary>
/// <param name="Name">Its name, unique in the file, as in <c>Observer.api</c>.</param>
/// <param name="Title">The title of the manifest's group.</param>
/// <param name="Interval">How often it is evaluated, or null for Prometheus's default.</param>
/// <param name="Recordings">Recording rules, each after those that it uses; they come before the alerts.</param>
/// <param name="Alerts">Alerting rules, in the order of the file.</param>
public sealed record RuleGroup(
    string Name,
    string Title,
    string? Interval,
    EquatableArray<Recording> Recordings,
    EquatableArray<Alert> Alerts);

/// <summary>A recording rule.</summary>
/// <param name="Name">The recorded series' name.</param>
/// <param name="Expr">PromQL.</param>
/// <param name="Help">What it is, in a sentence; the catalogue prints it.</param>
/// <param name="Unit">Its canonical unit, or an empty string where unknown.</param>
/// <param name="Path">Its place in the manifest.</param>
public sealed record Recording(string Name, string Expr, string Help, string Unit, string Path);

/// <summary>An alerting rule.</summary>
/// <param name="Name">The alert's name; the two severities of one alert share it.</param>
/// <param name="Expr">PromQL that is empty while all is well.</param>
/// <param name="For">How long the condition must hold, or null for at once.</param>
/// <param name="KeepFiringFor">How long it fires on after the condition ended, or null.</param>
/// <param name="Severity">Its severity, also among <paramref name="Labels"/>.</param>
/// <param name="Labels">Labels in emission order, <c>severity</c> first.</param>
/// <param name="Annotations">Annotations in emission order: <c>summary</c> first, then <c>description</c>, <c>runbook_url</c>, <c>dashboard_url</c> and the manifest's own.</param>
/// <param name="Runbook">Markdown that tells what to do, or null.</param>
/// <param name="Path">Its place in the manifest, or an empty string for the alerts that every manifest gets.</param>
/// <param name="Tests">The manifest's own tests of the alert; of twins the first has them.</param>
public sealed record Alert(
    string Name,
    string Expr,
    string? For,
    string? KeepFiringFor,
    AlertSeverity Severity,
    EquatableArray<NameValue> Labels,
    EquatableArray<NameValue> Annotations,
    string? Runbook,
    string Path,
    EquatableArray<AlertTestCase> Tests)
{
    /// <summary>The place in the manifest of an alert that it declares.</summary>
    internal static string PathOf(string groupKey, string name) => $"groups.{groupKey}.alerts.{name}";
}

/// <summary>A test of an alert: series, a time, and what fires then.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Series">Input series, each with its samples in promtool's notation.</param>
/// <param name="Interval">The time between two samples.</param>
/// <param name="At">The time at which to look.</param>
/// <param name="Labels">The labels of the query's series that fires, or null where nothing fires.</param>
/// <param name="Severities">The severities that fire; empty for all that the alert has.</param>
/// <param name="Value">The value of the query then, for the templates that show it, or null.</param>
/// <param name="Annotations">Annotations as they must be then; others are rendered.</param>
public sealed record AlertTestCase(
    string Name,
    EquatableArray<NameValue> Series,
    string Interval,
    string At,
    EquatableArray<NameValue>? Labels,
    EquatableArray<AlertSeverity> Severities,
    decimal? Value,
    EquatableArray<NameValue> Annotations);

/// <summary>How urgent an alert is.</summary>
public enum AlertSeverity
{
    /// <summary>Worth knowing.</summary>
    Info,

    /// <summary>Needs somebody in working hours.</summary>
    Warning,

    /// <summary>Needs somebody now.</summary>
    Critical,
}
