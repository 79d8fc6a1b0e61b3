using ObserverMetrics.Gen.Manifest.Diagnostics;
using ObserverMetrics.Gen.Manifest.Model;
using ObserverMetrics.Gen.Manifest.Syntax;

namespace ObserverMetrics.Gen.Manifest.Checking;

/// <summary>Checks a recorder against the metrics that it records and makes its model.</summary>
internal sealed class RecorderBinder(CheckContext context, LabelBinder labels, IReadOnlyDictionary<string, BoundMetric> metrics)
{
    private readonly ParameterBinder _parameters = new(context, labels, metrics);

    /// <summary>The recorder, or null, with diagnostics, where it is unsound.</summary>
    public Recorder? Bind(RecorderSyntax syntax, GroupSyntax group)
    {
        var unsound = new HashSet<string>(StringComparer.Ordinal);
        var parameters = new RecorderParameters(context, syntax, _parameters.Bind(syntax, unsound), unsound);
        var entries = syntax.Entries.Select(entry => BindEntry(entry, parameters)).ToList();
        if (unsound.Count > 0 || entries.Count == 0 || entries.Contains(null))
            return null;

        ReportUnused(syntax, entries!);
        return new Recorder(
            syntax.Name.Value, syntax.Help?.Value, parameters.All, entries.Select(entry => entry!).ToEquatableArray(),
            $"groups.{group.Key.Value}.recorders.{syntax.Name.Value}");
    }

    private void ReportUnused(RecorderSyntax syntax, IEnumerable<RecorderEntry> entries)
    {
        var used = new HashSet<string?>(
            entries.SelectMany(entry => entry.Labels.Select(feed => feed.Parameter).Concat([entry.Value?.Parameter, entry.Condition?.Parameter])),
            StringComparer.Ordinal);
        foreach (var parameter in syntax.Parameters.Where(parameter => !used.Contains(parameter.Name.Value)))
            context.Report(LintRules.UnusedParameter, parameter.Name.Span, parameter.Name.Value, syntax.Name.Value);
    }

    private RecorderEntry? BindEntry(RecorderEntrySyntax entry, RecorderParameters parameters)
    {
        if (!metrics.TryGetValue(entry.Metric.Value, out var bound))
        {
            if (!context.IsUnsound(entry.Metric.Value))
                context.Report(ManifestRules.UnknownMetric, entry.Metric.Span, entry.Metric.Value, CheckContext.DidYouMean(entry.Metric.Value, context.MetricNames));

            return null;
        }

        if (!CheckAction(entry, bound.Metric))
            return null;

        var value = entry.Value is null ? null : RecordedValues.Bind(entry, entry.Value, bound.Metric, parameters, context);
        var condition = entry.When is null ? null : new ConditionBinder(context, labels).Bind(entry.When, parameters);
        var feeds = new LabelFeedBinder(context).Bind(entry, bound.Metric, parameters);
        return feeds is null || value is null != entry.Value is null || condition is null != entry.When is null
            ? null
            : new RecorderEntry(entry.Action, bound.Metric.Name, value, condition, feeds.Value);
    }

    private bool CheckAction(RecorderEntrySyntax entry, Metric metric)
    {
        var fits = entry.Action switch
        {
            RecordAction.Increment => metric.Type is MetricType.Counter or MetricType.Gauge,
            RecordAction.Decrement or RecordAction.Set => metric.Type == MetricType.Gauge,
            _ => metric.Type == MetricType.Histogram,
        };
        if (fits && metric.Source == MetricSource.Recorded)
            return true;

        var mend = metric.Source != MetricSource.Recorded ? "it has a 'source' and is not recorded: leave the entry out" : metric.Type switch
        {
            MetricType.Counter => "write 'increment'",
            MetricType.Gauge => "write 'set', 'increment' or 'decrement'",
            _ => "write 'observe'",
        };
        context.Report(ManifestRules.ActionDoesNotFit, entry.Metric.Span, entry.Action.ToString().ToLowerInvariant(), MetricTypeWord.Of(metric.Type), metric.Name, mend);
        return false;
    }
}
