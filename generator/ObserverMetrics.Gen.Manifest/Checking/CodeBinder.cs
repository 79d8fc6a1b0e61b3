using ObserverMetrics.Gen.Manifest.Model;

namespace ObserverMetrics.Gen.Manifest.Checking;

/// <summary>Binds what becomes C#: metrics and recorders, whose names must not meet.</summary>
internal sealed class CodeBinder(CheckContext context, NameBinder names, LabelBinder labels)
{
    private readonly MethodNames _methods = new(context);

    public IReadOnlyList<BoundMetric> BindMetrics()
    {
        labels.DeclareShared(context.Syntax.Labels);
        var binder = new MetricBinder(context, labels);
        var bound = new List<BoundMetric>();
        foreach (var (group, metric) in context.Syntax.Groups.SelectMany(group => group.Metrics.Select(metric => (group, metric))))
        {
            var isNew = names.DeclareMetric(metric.Name, metric.Type?.Value);
            if (binder.Bind(metric, group) is { } sound && isNew && _methods.Declare(sound))
                bound.Add(sound);
            else
                context.MarkUnsound(metric.Name.Value);
        }

        return bound;
    }

    public EquatableArray<Recorder> BindRecorders(IReadOnlyList<BoundMetric> metrics)
    {
        var binder = new RecorderBinder(context, labels, metrics.ToDictionary(bound => bound.Metric.Name, StringComparer.Ordinal));
        var recorders = new List<Recorder>();
        foreach (var (group, recorder) in context.Syntax.Groups.SelectMany(group => group.Recorders.Select(recorder => (group, recorder))))
        {
            if (_methods.Declare(recorder) && binder.Bind(recorder, group) is { } sound)
                recorders.Add(sound);
        }

        labels.ReportUnused();
        return recorders.ToEquatableArray();
    }
}
