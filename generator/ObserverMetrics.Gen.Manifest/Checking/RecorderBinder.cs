using System.Globalization;
using ObserverMetrics.Gen.Manifest.Diagnostics;
using ObserverMetrics.Gen.Manifest.Model;
using ObserverMetrics.Gen.Manifest.Syntax;

namespace ObserverMetrics.Gen.Manifest.Checking;

/// <summary>Checks a recorder against the metrics that it records and makes its model.</summary>
internal sealed class RecorderBinder(CheckContext context, LabelBinder labels, IReadOnlyDictionary<string, BoundMetric> metrics)
{
    /// <summary>The recorder, or null, with diagnostics, where it is unsound.</summary>
    public Recorder? Bind(RecorderSyntax syntax, GroupSyntax group)
    {
        var parameters = new ParameterBinder(context, labels, metrics).Bind(syntax);
        if (parameters is null)
            return null;

        var entries = syntax.Entries.Select(entry => BindEntry(syntax, entry, parameters.Value)).ToList();
        if (entries.Count == 0 || entries.Contains(null))
            return null;

        return new Recorder(
            syntax.Name.Value, syntax.Help?.Value, parameters.Value, entries.Select(entry => entry!).ToEquatableArray(),
            $"groups.{group.Key.Value}.recorders.{syntax.Name.Value}");
    }

    private RecorderEntry? BindEntry(RecorderSyntax recorder, RecorderEntrySyntax entry, EquatableArray<RecorderParameter> parameters)
    {
        if (!metrics.TryGetValue(entry.Metric.Value, out var bound))
        {
            if (!context.IsUnsound(entry.Metric.Value))
                context.Report(ManifestRules.UnknownMetric, entry.Metric.Span, entry.Metric.Value, CheckContext.DidYouMean(entry.Metric.Value, metrics.Keys));

            return null;
        }

        if (!CheckAction(entry, bound.Metric))
            return null;

        RecordedValue? value = null;
        if (entry.Value is { } written && (value = BindValue(recorder, written, bound, parameters)) is null)
            return null;

        RecordCondition? condition = null;
        if (entry.When is { } when && (condition = BindCondition(recorder, when, parameters)) is null)
            return null;

        var feeds = bound.Metric.Labels.Select(label => BindLabel(recorder, entry, bound.Metric, label, parameters)).ToList();
        var unknown = entry.Labels.Where(feed => !bound.Metric.Labels.Any(label => label.Name == feed.Label.Value)).ToList();
        foreach (var feed in unknown)
        {
            var names = bound.Metric.Labels.Select(label => label.Name).ToList();
            context.Report(ManifestRules.BadCombination, feed.Label.Span, feed.Label.Value, "label", bound.Metric.Name, CheckContext.DidYouMean(feed.Label.Value, names), string.Join(", ", names));
        }

        return feeds.Contains(null) || unknown.Count > 0
            ? null
            : new RecorderEntry(entry.Action, bound.Metric.Name, value, condition, feeds.Select(feed => feed!).ToEquatableArray());
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

        var mend = metric.Source != MetricSource.Recorded ? "it has a 'source' and is not recorded" : metric.Type switch
        {
            MetricType.Counter => "a counter is incremented",
            MetricType.Gauge => "a gauge is set, incremented or decremented",
            _ => "a histogram observes",
        };
        context.Report(ManifestRules.ActionDoesNotFit, entry.Metric.Span, entry.Action.ToString().ToLowerInvariant(), metric.Type.ToString().ToLowerInvariant(), metric.Name, mend);
        return false;
    }

    private RecordedValue? BindValue(RecorderSyntax recorder, Spanned<string> written, BoundMetric bound, EquatableArray<RecorderParameter> parameters)
    {
        if (decimal.TryParse(written.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var constant))
            return new RecordedValue(null, constant);

        if (FindParameter(recorder, written, parameters) is not { } parameter)
            return null;

        var complaint = parameter.Type switch
        {
            ParameterType.Bool or ParameterType.Enum or ParameterType.String => "a value is a number",
            ParameterType.Seconds when bound.Metric.ValueKind != MetricValueKind.Seconds => $"'{bound.Metric.Name}' is not in seconds",
            ParameterType.Bytes when bound.Metric.ValueKind is MetricValueKind.Seconds or MetricValueKind.Timestamp => $"'{bound.Metric.Name}' is not in bytes",
            _ => null,
        };
        if (complaint is null)
            return new RecordedValue(parameter.Name, null);

        context.Report(ManifestRules.ParameterType, written.Span, parameter.Name, TypeText(parameter), complaint, "name a parameter of type long, double, seconds or bytes that fits the metric's unit");
        return null;
    }

    private RecordCondition? BindCondition(RecorderSyntax recorder, ConditionSyntax when, EquatableArray<RecorderParameter> parameters)
    {
        if (FindParameter(recorder, when.Parameter, parameters) is not { } parameter)
            return null;

        var wantsBool = when.Values.Count == 0;
        var isLabel = parameter.Type is ParameterType.Enum or ParameterType.String;
        if (wantsBool != (parameter.Type == ParameterType.Bool) || (!wantsBool && !isLabel))
        {
            context.Report(
                ManifestRules.ParameterType, when.Parameter.Span, parameter.Name, TypeText(parameter),
                wantsBool ? "'when: p' wants a bool" : "'is' and 'in' want a label",
                isLabel ? $"write 'when: {parameter.Name} is …'" : parameter.Type == ParameterType.Bool ? $"write 'when: {parameter.Name}' or 'when: not {parameter.Name}'" : "name another parameter");
            return null;
        }

        var closed = parameter.Enum is null ? null : labels.Enums.FirstOrDefault(item => item.Name == parameter.Enum);
        foreach (var value in when.Values)
        {
            if (closed is null || closed.Values.Any(item => item.Value == value.Value))
                continue;

            var known = closed.Values.Select(item => item.Value).ToList();
            context.Report(ManifestRules.BadCombination, value.Span, value.Value, "value", parameter.Name, CheckContext.DidYouMean(value.Value, known), string.Join(", ", known));
            return null;
        }

        return new RecordCondition(parameter.Name, when.Negated, when.Values.Select(value => value.Value).ToEquatableArray());
    }

    private LabelFeed? BindLabel(RecorderSyntax recorder, RecorderEntrySyntax entry, Metric metric, MetricLabel label, EquatableArray<RecorderParameter> parameters)
    {
        var feed = entry.Labels.FirstOrDefault(item => item.Label.Value == label.Name);
        var source = parameters.FirstOrDefault(parameter => parameter.Name == (feed?.From.Value ?? label.Name));
        if (source is not null)
        {
            var fits = label.Kind switch
            {
                LabelKind.Enum => source.Type == ParameterType.Enum && source.Enum == label.Enum,
                LabelKind.Bool => source.Type == ParameterType.Bool,
                LabelKind.OpenInt => source.Type == ParameterType.Long,
                _ => source.Type == ParameterType.String,
            };
            if (fits)
                return new LabelFeed(label.Name, source.Name, null);

            context.Report(ManifestRules.ParameterType, feed?.From.Span ?? entry.Metric.Span, source.Name, TypeText(source), $"the label '{label.Name}' is fed by it", $"declare the parameter as '{source.Name}: {label.Name}'");
            return null;
        }

        if (feed is null)
        {
            context.Report(ManifestRules.LabelNotFed, entry.Metric.Span, label.Name, metric.Name);
            return null;
        }

        if (label.Values.Count == 0 || label.Values.Contains(feed.From.Value))
            return new LabelFeed(label.Name, null, feed.From.Value);

        context.Report(
            ManifestRules.BadCombination, feed.From.Span, feed.From.Value, "value", label.Name,
            CheckContext.DidYouMean(feed.From.Value, label.Values), string.Join(", ", label.Values.Concat(recorder.Parameters.Select(parameter => parameter.Name.Value))));
        return null;
    }

    private RecorderParameter? FindParameter(RecorderSyntax recorder, Spanned<string> name, EquatableArray<RecorderParameter> parameters)
    {
        var found = parameters.FirstOrDefault(parameter => parameter.Name == name.Value);
        if (found is null)
        {
            var names = parameters.Select(parameter => parameter.Name).ToList();
            context.Report(
                ManifestRules.UnknownParameter, name.Span, name.Value, recorder.Name.Value,
                CheckContext.DidYouMean(name.Value, names), names.Count == 0 ? "none" : string.Join(", ", names));
        }

        return found;
    }

    private static string TypeText(RecorderParameter parameter) =>
        parameter.Enum is null ? "of type " + parameter.Type.ToString().ToLowerInvariant() : $"the label {parameter.Enum}";
}
