using ObserverMetrics.Gen.Manifest.Model;
using ObserverMetrics.Gen.Manifest.Syntax;

namespace ObserverMetrics.Gen.Manifest.Checking;

/// <summary>Binds what becomes C#: metrics and recorders, whose names must not meet.</summary>
internal sealed class CodeBinder(CheckContext context, NameBinder names, LabelBinder labels)
{
    private readonly MethodNames _methods = new(context);

    public IReadOnlyList<BoundMetric> BindMetrics()
    {
        labels.DeclareShared(context.Syntax.Labels);
        var binder = new MetricBinder(context, labels);
        var bound = new List<BoundMetric>(context.MetricCount);
        foreach (var group in context.Syntax.Groups)
        {
            foreach (var metric in group.Metrics)
            {
                var isNew = names.DeclareMetric(metric.Name, metric.Type?.Value);
                if (binder.Bind(metric, group) is { } sound && isNew && _methods.Declare(sound))
                    bound.Add(sound);
                else
                    context.MarkUnsound(metric.Name.Value);
            }
        }

        return bound;
    }

    public EquatableArray<Recorder> BindRecorders(IReadOnlyList<BoundMetric> metrics)
    {
        var written = context.Syntax.Groups.SelectMany(group => group.Recorders.Select(recorder => (group, recorder))).ToList();
        var recorders = written.Count > 0 ? Bind(written, metrics) : [];
        labels.ReportUnused();
        return recorders.ToEquatableArray();
    }

    private List<Recorder> Bind(List<(GroupSyntax Group, RecorderSyntax Recorder)> written, IReadOnlyList<BoundMetric> metrics)
    {
        var binder = new RecorderBinder(context, labels, metrics.ToDictionary(bound => bound.Metric.Name, StringComparer.Ordinal));
        var recorders = new List<Recorder>();
        foreach (var (group, recorder) in written)
        {
            if (_methods.Declare(recorder) && binder.Bind(recorder, group) is { } sound)
                recorders.Add(sound);
        }

        return recorders;
    }
}
