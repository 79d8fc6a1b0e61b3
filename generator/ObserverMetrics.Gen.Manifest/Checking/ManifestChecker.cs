using ObserverMetrics.Gen.Manifest.Diagnostics;
using ObserverMetrics.Gen.Manifest.Model;
using ObserverMetrics.Gen.Manifest.Syntax;
using ObserverMetrics.PromQL;

namespace ObserverMetrics.Gen.Manifest.Checking;

/// <summary>Resolves names, checks what they stand for, and makes the model of all that is sound.</summary>
/// <remarks>Each construct has a binder that checks and lowers it in one go: what was proved is what is emitted.</remarks>
internal static class ManifestChecker
{
    /// <summary>The model of all sound entries, or null where the manifest has no name to call it by.</summary>
    public static MetricsManifest? Check(ManifestSyntax syntax, DiagnosticBag diagnostics)
    {
        if (syntax.Name is not { } name)
            return null;

        var context = new CheckContext(syntax, diagnostics);
        TargetLabels.Check(syntax, context);
        var names = new NameBinder(context);
        var labels = new LabelBinder(context);
        var code = new CodeBinder(context, names, labels);
        var metrics = code.BindMetrics();
        var recorders = code.BindRecorders(metrics);

        var series = new SeriesCatalog(context);
        DeclareSeries(syntax, metrics, series, names, context);
        var expressions = new ExpressionChecker(context, series, OldestPrometheus(syntax, context));
        var queries = new QueryBinder(context, series, expressions);
        var rulePlace = QueryPlace.Rule(TargetLabels.KeptByRules(syntax));

        CheckAlerting(syntax.Alerting, series, context);
        var recordings = new RecordingBinder(context, series, queries, rulePlace);
        foreach (var group in syntax.Groups)
        {
            foreach (var recording in group.Recordings)
                recordings.Declare(recording, group, names);
        }

        recordings.BindAll();
        StandingAlerts.Reserve(syntax, names);
        var alerts = BindAlerts(syntax, new AlertBinder(context, series, queries, rulePlace), names, context);
        var lines = alerts.Select(alert => AlertLines.Of(alert, series.Infer().Values)).ToList();
        var ids = new StableId();
        var panels = new PanelBinder(context, series, queries, new PanelThresholdBinder(context, series, lines), ids);
        var dashboard = new DashboardBinder(context, series, panels, ids).Bind(syntax);

        var all = WithAlerts(metrics, alerts, series);
        var hash = ExpositionHasher.Hash(all);
        var summary = new SummaryBinder(context, series, expressions).Bind(syntax.Summary);
        return new MetricsManifest(
            name.Value,
            new CodeModel(name.Value, CSharpNames.Pascal(name.Value) + "Metrics", syntax.Namespace?.Value, syntax.IsInternal, hash, labels.Enums, all, recorders, summary),
            dashboard,
            new RuleGroupBinder(context, recordings, alerts, dashboard).Bind(all, hash),
            AlertmanagerBinder.Bind(syntax.Alerting, lines, context),
            DeploymentBinder.Bind(syntax, context),
            FileBinder.Bind(syntax.Files, context));
    }

    private static EquatableArray<Metric> WithAlerts(IReadOnlyList<BoundMetric> metrics, List<BoundAlert> alerts, SeriesCatalog series)
    {
        var watching = new Dictionary<string, EquatableArray<string>>(alerts.Count, StringComparer.Ordinal);
        foreach (var alert in alerts)
        {
            foreach (var metric in series.MetricsIn(alert.Query.Expression))
            {
                // One alert, nearly always.
                var name = alert.Syntax.Name.Value;
                watching[metric] = watching.TryGetValue(metric, out var others) ? new([.. others, name]) : new([name]);
            }
        }

        return metrics
            .Select(bound => watching.TryGetValue(bound.Metric.Name, out var names) ? bound.Metric with { Alerts = names } : bound.Metric)
            .ToEquatableArray();
    }

    private static void DeclareSeries(ManifestSyntax syntax, IReadOnlyList<BoundMetric> metrics, SeriesCatalog series, NameBinder names, CheckContext context)
    {
        foreach (var metric in metrics)
            series.Add(metric);

        foreach (var external in syntax.External)
        {
            if (external.IsBuiltin && !BuiltinSeries.SetNames.Contains(external.Name.Value))
                context.Report(ManifestRules.UnknownBuiltin, external.Name.Span, external.Name.Value, CheckContext.DidYouMean(external.Name.Value, BuiltinSeries.SetNames), string.Join(", ", BuiltinSeries.SetNames));
            else if (external.IsBuiltin || names.DeclareExternal(external.Name, external.Type?.Value))
                series.Add(external, UnitOf(external, context));
        }
    }

    private static Unit? UnitOf(ExternalSyntax external, CheckContext context)
    {
        if (external.Unit is not { } written)
            return MetricUnit.FromName(external.Name.Value);

        var unit = Unit.Parse(written.Value);
        if (unit is null)
            context.Report(ManifestRules.BadUnit, written.Span, written.Value, UnitPhrase.Grammar);

        return unit;
    }

    private static void CheckAlerting(AlertingSyntax alerting, SeriesCatalog series, CheckContext context)
    {
        AlertLabels.Check(alerting.Labels, context);
        foreach (var label in alerting.Labels)
            new TemplateChecker(context).CheckAnnotation(label.Value, labels: null);
        if (alerting.By is not { } by || context.Syntax.DamagedKeys.Count > 0 || series.AllLabels() is not { } labels)
            return;

        foreach (var label in by.Where(label => !labels.Contains(label.Value)))
            LabelReports.Unknown(context, label.Span, "The series of this manifest have", label.Value, labels);
    }

    private static List<BoundAlert> BindAlerts(ManifestSyntax syntax, AlertBinder binder, NameBinder names, CheckContext context)
    {
        var alerts = new List<BoundAlert>();
        foreach (var group in syntax.Groups)
        {
            foreach (var alert in group.Alerts)
            {
                if (names.DeclareAlert(alert.Name) && binder.Bind(alert, group) is { } bound)
                    alerts.Add(bound);
                else
                    context.MarkUnsound(alert.Name.Value);
            }
        }

        return alerts;
    }

    private static PrometheusVersion OldestPrometheus(ManifestSyntax syntax, CheckContext context)
    {
        if (syntax.Alerting.PromQL is not { } written)
            return PrometheusVersion.Oldest;

        if (PrometheusVersion.TryParse(written.Value, out var version) && version >= PrometheusVersion.Oldest)
            return version;

        context.Report(ManifestRules.BadPromQLVersion, written.Span, written.Value, PrometheusVersion.Oldest.ToString());
        return PrometheusVersion.Oldest;
    }
}
