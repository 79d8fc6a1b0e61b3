using ObserverMetrics.Gen.Manifest.Model;
using ObserverMetrics.Gen.Manifest.Syntax;

namespace ObserverMetrics.Gen.Manifest.Checking;

/// <summary>Binds what becomes C#: metrics and recorders, whose names must not meet.</summary>
internal sealed class CodeBinder(CheckContext context, NameBinder names, LabelBinder labels)
{
    public IReadOnlyList<BoundMetric> BindMetrics()
    {
        labels.DeclareShared(context.Syntax.Labels);
        var binder = new MetricBinder(context, labels);
        var bound = new List<BoundMetric>();
        foreach (var (group, metric) in context.Syntax.Groups.SelectMany(group => group.Metrics.Select(metric => (group, metric))))
        {
            var isNew = names.DeclareMetric(metric.Name, metric.Type?.Value);
            if (binder.Bind(metric, group) is { } sound && isNew && DeclareCSharp(sound))
                bound.Add(sound);
            else
                MarkUnsound(metric);
        }

        return bound;
    }

    public EquatableArray<Recorder> BindRecorders(IReadOnlyList<BoundMetric> metrics)
    {
        var binder = new RecorderBinder(context, labels, metrics.ToDictionary(bound => bound.Metric.Name, StringComparer.Ordinal));
        var recorders = new List<Recorder>();
        foreach (var (group, recorder) in context.Syntax.Groups.SelectMany(group => group.Recorders.Select(recorder => (group, recorder))))
        {
            if (names.DeclareCSharp(recorder.Name, recorder.Name.Value, recorder.Name.Value + "Event") && binder.Bind(recorder, group) is { } sound)
                recorders.Add(sound);
        }

        return recorders.ToEquatableArray();
    }

    private bool DeclareCSharp(BoundMetric bound)
    {
        var type = bound.Metric.Type.ToString();
        return names.DeclareCSharp(bound.Syntax.Name, bound.Metric.CSharpName, bound.Metric.CSharpName + type);
    }

    private void MarkUnsound(MetricSyntax metric)
    {
        foreach (var part in new[] { "", "_bucket", "_sum", "_count" })
            context.MarkUnsound(metric.Name.Value + part);
    }
}
