using ObserverMetrics.Gen.Manifest.Syntax.Parsing;
using ObserverMetrics.Gen.Manifest.Syntax.Shapes;
using static ObserverMetrics.Gen.Manifest.Syntax.Shapes.CollectionShapes;
using static ObserverMetrics.Gen.Manifest.Syntax.Shapes.ScalarShapes;

namespace ObserverMetrics.Gen.Manifest.Syntax.Keys;

/// <summary>The <c>alerting</c> section.</summary>
internal static class AlertingKeys
{
    public static readonly Key<IReadOnlyList<Spanned<string>>> By = new(
        "by", AnyListOf(Of(Grammars.LabelName)), "The labels that short forms keep in rules.", otherwise: "[job], or [namespace, job] where Kubernetes has several namespaces");

    public static readonly Key<IReadOnlyList<TemplateSyntax>> Labels = new("labels", AlertKeys.Templates, "Labels on every alert.", example: "{ team: shop }");

    public static readonly Key<Spanned<string>> Runbooks = new("runbooks", Of(Grammars.RunbooksUrl), "The base URL of the runbooks.");

    public static readonly Key<Spanned<string>> Dashboards = new("dashboards", Of(Grammars.GrafanaUrl), "The base URL of Grafana.");

    public static readonly Key<IReadOnlyList<ReceiverSyntax>> Receivers = new(
        "receivers", MapOfTables(Grammars.Line, ReceiverKeys.Table, ReceiverParser.Parse), "Who is notified, and how.",
        example: "{ chat: { slack: { channel: '#alerts', api_url_file: /run/secrets/slack_url } } }");

    public static readonly Key<IReadOnlyList<RouteSyntax>> Routes = new(
        "routes",
        SeverityShapes.Each("set of routes", OneOrListOf(Line), "The receivers of alerts")
            .Select<IReadOnlyList<RouteSyntax>>(entries => [.. entries.Select(entry => new RouteSyntax(entry.Severity, entry.Span, entry.Value))]),
        "Which receivers get which severity.", example: "{ critical: [pager, chat], warning: chat }");

    public static readonly Key<IReadOnlyList<MuteSyntax>> Mute = new(
        "mute", MapOfTables(Grammars.Line, MuteKeys.Table, MuteKeys.Parse), "Times in which notifications are held back.",
        example: "{ nights: { severities: [warning, info], from: 22:00, to: 06:00 } }");

    public static readonly Key<Spanned<bool>> TargetDown = new("target_down", Switch, "The alert for a target that is down or gone.", byDefault: "on");

    public static readonly Key<Spanned<bool>> Drift = new("drift", Switch, "The alert for a process built from another manifest than the rules.", byDefault: "on");

    public static readonly Key<Spanned<string>> PromQL = new(
        "promql", Of(Grammars.PrometheusVersion), "The oldest Prometheus that must accept the rules.", byDefault: "2.42");

    public static readonly KeyTable Table = new(
        "alerting section", By, Labels, Runbooks, Dashboards, Receivers, Routes, Mute, TargetDown, Drift, PromQL);

    public static readonly Shape<AlertingSyntax> Section = Table<AlertingSyntax>(Table, map => new()
    {
        By = map.Read(By),
        Labels = map.ReadAll(Labels),
        Runbooks = map.Read(Runbooks),
        Dashboards = map.Read(Dashboards),
        Receivers = map.ReadAll(Receivers),
        Routes = map.ReadAll(Routes),
        Mute = map.ReadAll(Mute),
        TargetDown = map.Read(TargetDown)?.Value ?? true,
        Drift = map.Read(Drift)?.Value ?? true,
        PromQL = map.Read(PromQL),
    });
}
