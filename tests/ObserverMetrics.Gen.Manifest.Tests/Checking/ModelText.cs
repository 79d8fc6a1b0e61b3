using System.Globalization;
using System.Text;
using ObserverMetrics.Gen.Manifest.Model;

namespace ObserverMetrics.Gen.Manifest.Tests.Checking;

/// <summary>A model as text, for people to review as a diff. All that a model holds is in it.</summary>
internal sealed class ModelText
{
    private readonly StringBuilder _text = new();

    public static string Of(MetricsManifest manifest)
    {
        var writer = new ModelText();
        writer.Code(manifest.Code);
        writer.Dashboard(manifest.Dashboard);
        foreach (var group in manifest.RuleGroups)
            writer.Rules(group);

        writer.Alertmanager(manifest.Alertmanager);
        writer.Deployment(manifest.Deployment);
        foreach (var file in manifest.Files)
            writer.Line(0, $"file {file.DefaultName} → {file.Name ?? "off"}");

        return writer._text.ToString();
    }

    private void Code(CodeModel code)
    {
        Line(0, $"{code.ManifestName}: {(code.IsInternal ? "internal" : "public")} {code.Namespace ?? "(root namespace)"}.{code.ClassName}, exposition {code.ExpositionHash}");
        foreach (var item in code.Enums)
            Line(0, $"enum {item.Name}: {Join(item.Values, value => $"{value.Member} = '{value.Value}'")}");

        foreach (var metric in code.Metrics)
            Metric(metric);

        foreach (var recorder in code.Recorders)
            Recorder(recorder);

        foreach (var section in code.Summary)
        {
            Line(0, $"summary {section.Name} ({section.Member})");
            foreach (var field in section.Fields)
                Line(1, $"{field.Name} ({field.Member}) = {Of(field.Value)} at {field.Path}");
        }
    }

    private void Metric(Metric metric)
    {
        Line(0, $"{metric.Type.ToString().ToLowerInvariant()} {metric.Name}: {metric.Source} {metric.ValueKind}, unit '{metric.Unit}', C# {metric.CSharpName}, of {metric.Group} at {metric.Path}");
        Line(1, metric.Help);
        foreach (var label in metric.Labels)
            Line(1, $"label {label.Name}: {label.Kind} {label.Enum} [{Join(label.Values)}] limit {label.Limit}");

        if (metric.Buckets.Count > 0)
            Line(1, $"buckets {Join(metric.Buckets, Of)}");

        foreach (var never in metric.Never)
            Line(1, $"never {Join(never.Values, values => values.Count == 0 ? "*" : string.Join('|', values))}");

        if (metric.Initial is { } initial)
            Line(1, $"initial {Of(initial)}");

        if (metric.TakesExemplars)
            Line(1, "exemplars");

        if (metric.Deprecated is { } deprecated)
            Line(1, $"deprecated: {deprecated}");
    }

    private void Recorder(Recorder recorder)
    {
        var parameters = Join(recorder.Parameters, parameter => $"{parameter.Name}: {parameter.Type} {parameter.Enum}".TrimEnd() + (parameter.Default is null ? "" : " = " + parameter.Default));
        Line(0, $"recorder {recorder.Name}({parameters}) at {recorder.Path}");
        Line(1, recorder.Help ?? "(no help)");
        foreach (var entry in recorder.Entries)
        {
            var value = entry.Value is null ? "" : " " + (entry.Value.Parameter ?? Of(entry.Value.Constant!.Value));
            var when = entry.Condition is not { } condition ? "" : $" when {(condition.Negated ? "not " : "")}{condition.Parameter} [{Join(condition.Values)}]";
            Line(1, $"{entry.Action} {entry.Metric}{value}{when} {Join(entry.Labels, feed => $"{feed.Label}←{feed.Parameter ?? "'" + feed.Value + "'"}")}".TrimEnd());
        }
    }

    private void Dashboard(DashboardModel board)
    {
        Line(0, $"dashboard '{board.Title}' {board.Uid}, refresh '{board.Refresh}', range {board.Range}, {board.Timezone}, tags [{Join(board.Tags)}], schema {board.SchemaVersion}");
        foreach (var link in board.Links)
            Line(1, $"link '{link.Title}' {link.Url}");

        foreach (var variable in board.Variables)
            Line(1, $"variable {variable.Name}: {variable.Label} of {variable.Selector}");

        foreach (var row in board.Rows)
        {
            Line(0, $"row {row.Id} '{row.Title}'{(row.Collapsed ? " collapsed" : "")}");
            foreach (var panel in row.Panels)
                Panel(panel);
        }
    }

    private void Panel(Panel panel)
    {
        Line(1, $"panel {panel.Id} '{panel.Title}': {panel.Size?.ToString() ?? "Free"} {panel.Type}, unit '{panel.Unit}', decimals {panel.Decimals}, {Of(panel.Min)}…{Of(panel.Max)}, stack {panel.Stack}, columns [{Join(panel.Columns)}], alerts [{Join(panel.Alerts)}]");
        Line(2, panel.Description);
        if (panel.Content is { } content)
            Line(2, "content " + content);

        foreach (var query in panel.Queries)
        {
            Line(2, $"{query.RefId} {query.Format}{(query.Instant ? " instant" : "")}{(query.RightAxis ? " right" : "")}, legend '{query.Legend}', unit {query.Unit ?? "(panel's)"}");
            Line(3, query.Expr);
            if (query.Thresholds is { } own)
                Line(3, own.Count == 0 ? "no thresholds" : Join(own, Of));
        }

        foreach (var threshold in panel.Thresholds)
            Line(2, Of(threshold));

        foreach (var link in panel.Links)
            Line(2, $"link '{link.Title}' {link.Url}");
    }

    private void Rules(RuleGroup group)
    {
        Line(0, $"rules {group.Name} '{group.Title}' every {group.Interval ?? "(default)"}");
        foreach (var recording in group.Recordings)
        {
            Line(1, $"record {recording.Name}, unit '{recording.Unit}': {recording.Help} at {recording.Path}");
            Line(2, recording.Expr);
        }

        foreach (var alert in group.Alerts)
        {
            Line(1, $"alert {alert.Name} {alert.Severity} for {alert.For ?? "0s"} keep {alert.KeepFiringFor ?? "0s"} at '{alert.Path}'");
            Line(2, alert.Expr);
            foreach (var label in alert.Labels)
                Line(2, $"label {label.Name}: {label.Value}");

            foreach (var annotation in alert.Annotations)
                Line(2, $"{annotation.Name}: {annotation.Value}");

            if (alert.Runbook is { } runbook)
                Line(2, "runbook " + runbook);
        }
    }

    private void Alertmanager(AlertmanagerModel? model)
    {
        if (model is null)
            return;

        Line(0, $"alertmanager groups by [{Join(model.GroupBy)}]");
        foreach (var receiver in model.Receivers)
            Line(1, $"receiver {receiver.Name}: {Join(receiver.Channels)}");

        foreach (var route in model.Routes)
            Line(1, $"route {route.Severity} → {Join(route.Receivers)}");

        foreach (var mute in model.MuteTimes)
            Line(1, $"mute {mute.Name}: {Join(mute.Severities)} [{Join(mute.Weekdays)}] {mute.Start}–{mute.End} {mute.Location}");

        foreach (var inhibition in model.Inhibitions)
            Line(1, $"{Join(inhibition.Criticals)} inhibits {Join(inhibition.Warnings)} of equal [{Join(inhibition.Equal)}]: {inhibition.Reason}");
    }

    private void Deployment(DeploymentModel? model)
    {
        if (model is null)
            return;

        Line(0, $"deployment {(model.OnMachine ? "on a machine" : "elsewhere")} {model.Job} [{Join(model.Targets)}] every {model.ScrapeInterval}, {model.Network}, labels {Join(model.ExternalLabels)}");
        Line(1, $"prometheus {model.Prometheus}");
        Line(1, $"grafana {model.Grafana}");
        Line(1, $"alertmanager {model.Alertmanager}");
        if (model.Kubernetes is { } kubernetes)
            Line(1, $"kubernetes {kubernetes.Namespace} labels {Join(kubernetes.Labels)}, {kubernetes.Monitor} {Join(kubernetes.Selector)} in [{Join(kubernetes.Namespaces)}] at {kubernetes.Port}{kubernetes.Path}, dashboard {Join(kubernetes.DashboardLabels)} in {kubernetes.Folder}");
    }

    private static string Of(SummaryExpression expression) => expression switch
    {
        SummaryNumber number => Of(number.Value),
        SummaryMetric metric => $"{metric.Metric}.{metric.Part}{{{Join(metric.Matchers, matcher => $"{matcher.Label}{(matcher.Negated ? "≠" : "=")}{string.Join('|', matcher.Values)}")}}}",
        SummaryNegation negation => $"-{Of(negation.Operand)}",
        SummaryBinary binary => $"({Of(binary.Left)} {binary.Operator} {Of(binary.Right)})",
        SummaryCall call => $"{call.Function}({Join(call.Arguments, Of)})",
        _ => throw new ArgumentException("Unknown kind of expression.", nameof(expression)),
    };

    private static string Of(PanelThreshold threshold) => $"{threshold.Severity} {threshold.When.ToString().ToLowerInvariant()} {Of(threshold.Value)}";

    private static string Of(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Of(decimal? value) => value is { } number ? Of(number) : "";

    private static string Join<T>(IEnumerable<T> items, Func<T, string>? text = null) =>
        string.Join(", ", items.Select(item => text is null ? Convert.ToString(item, CultureInfo.InvariantCulture) : text(item)));

    private void Line(int depth, string text) =>
        _text.Append(' ', depth * 2).Append(text.TrimEnd('\n').Replace("\n", "\n" + new string(' ', (depth * 2) + 4))).Append('\n');
}
