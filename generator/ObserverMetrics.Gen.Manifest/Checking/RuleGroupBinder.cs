using ObserverMetrics.Gen.Manifest.Diagnostics;
using ObserverMetrics.Gen.Manifest.Model;
using ObserverMetrics.Gen.Manifest.Syntax;
using ObserverMetrics.PromQL;

namespace ObserverMetrics.Gen.Manifest.Checking;

/// <summary>Makes the rule groups: one for each group of the manifest that has rules, and one that every manifest gets.</summary>
internal sealed class RuleGroupBinder(CheckContext context, RecordingBinder recordings, IReadOnlyList<BoundAlert> alerts, DashboardModel dashboard)
{
    private readonly ManifestSyntax _syntax = context.Syntax;
    private readonly ILookup<string, BoundAlert> _alertsOfGroup = alerts.ToLookup(alert => alert.Group, StringComparer.Ordinal);

    private readonly AlertLinks _links = new(context.Syntax, dashboard);
    private readonly string _name = context.Syntax.Name!.Value;

    public EquatableArray<RuleGroup> Bind(EquatableArray<Metric> metrics, string hash)
    {
        var groups = _syntax.Groups.Select(group => Bind(group, metrics)).Append(StandingAlerts.Of(_syntax, hash, _links));
        return groups.Where(group => group.Recordings.Count + group.Alerts.Count > 0).ToEquatableArray();
    }

    private RuleGroup Bind(GroupSyntax group, EquatableArray<Metric> metrics)
    {
        var models = _alertsOfGroup[group.Key.Value].SelectMany(Models).ToList();
        if (Absent(group, metrics) is { } absent)
            models.Add(absent);

        return new RuleGroup(
            $"{_name}.{group.Key.Value}", GroupTitle.Of(group), group.Interval?.Value.Prometheus,
            recordings.Of(group), models.ToEquatableArray());
    }

    private IEnumerable<Alert> Models(BoundAlert alert)
    {
        var written = alert.Syntax;
        return alert.Rules.Select((rule, i) => new Alert(
            written.Name.Value,
            PromQLPrinter.PrintLossless(rule.Expression),
            written.For?.Value.Prometheus,
            written.KeepFiringFor?.Value.Prometheus,
            rule.Severity,
            Labels(rule.Severity, written.Labels),
            Annotations(alert),
            written.Runbook?.Value,
            Alert.PathOf(alert.Group, written.Name.Value),
            i == 0 ? alert.Tests : []));
    }

    private EquatableArray<NameValue> Labels(AlertSeverity severity, IReadOnlyList<TemplateSyntax> own)
    {
        var label = SeverityLabel.Of(severity);
        return _syntax.Alerting.Labels.Count == 0 && own.Count == 0 ? EquatableArray.Of(label) : Labels(label, own);
    }

    private EquatableArray<NameValue> Labels(NameValue severity, IReadOnlyList<TemplateSyntax> own) =>
        _syntax.Alerting.Labels.Where(common => !own.Any(label => label.Name.Value == common.Name.Value))
            .Concat(own)
            .Select(label => new NameValue(label.Name.Value, label.Value.Value))
            .Prepend(severity)
            .ToEquatableArray();

    private EquatableArray<NameValue> Annotations(BoundAlert alert)
    {
        var syntax = alert.Syntax;
        var annotations = _links.Annotations(syntax.Name.Value, syntax.Summary?.Value, syntax.Description?.Value, syntax.Runbook is not null, alert.CertainLabels);
        foreach (var own in syntax.Annotations)
            annotations.Add(new NameValue(own.Name.Value, own.Value.Value));

        return annotations.ToEquatableArray();
    }

    private Alert? Absent(GroupSyntax group, EquatableArray<Metric> metrics)
    {
        if (group.Absent is not { } absent)
            return null;

        if (group.Metrics.Count == 0)
        {
            context.Report(ManifestRules.KeyDoesNotFit, absent.Span, "absent", "the group has no metrics that could be missing", "leave it out");
            return null;
        }

        var names = metrics
            .Where(metric => metric.GroupKey == group.Key.Value)
            .Select(metric => metric.Type == MetricType.Histogram ? metric.Name + HistogramParts.Count : metric.Name)
            .ToList();
        if (names.Count == 0)
            return null;

        // Elsewhere nothing says how the job is called, and any that exposes the names hides the loss.
        var selector = new VectorSelector(
            null,
            [
                new LabelMatcher("__name__", MatchOperator.RegexMatch, string.Join("|", names)),
                .. _syntax.Deployment is null ? Array.Empty<LabelMatcher>() : [new LabelMatcher("job", MatchOperator.Equal, Slug.Of(_name))],
            ]);
        var (title, name) = (TemplateText.Literal(GroupTitle.Of(group)), StandingAlerts.AbsentName(_name, group));
        return new Alert(
            name,
            PromQLPrinter.PrintLossless(new CallExpression("absent", selector)),
            absent.Value.Prometheus,
            null,
            AlertSeverity.Warning,
            Labels(AlertSeverity.Warning, []),
            _links.Annotations(name, $"No series of the group '{title}' is there", "Its panels are empty, and its other alerts are blind.", hasRunbook: true, _syntax.Deployment is null ? [] : ["job"]).ToEquatableArray(),
            StandingRunbooks.Absent,
            $"groups.{group.Key.Value}.absent",
            []);
    }
}
