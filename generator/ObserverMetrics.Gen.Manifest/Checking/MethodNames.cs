using ObserverMetrics.Gen.Manifest.Diagnostics;
using ObserverMetrics.Gen.Manifest.Model;
using ObserverMetrics.Gen.Manifest.Syntax;

namespace ObserverMetrics.Gen.Manifest.Checking;

/// <summary>Sees to it that the generated methods of metrics and recorders do not meet.</summary>
internal sealed class MethodNames(CheckContext context)
{
    private readonly Dictionary<string, BoundMetric> _metrics = new(context.MetricCount, StringComparer.Ordinal);
    private readonly Dictionary<string, string> _recorders = new(StringComparer.Ordinal);

    /// <summary>Reserves a metric's C# name.</summary>
    public bool Declare(BoundMetric bound)
    {
        var (place, name) = (bound.Syntax.Name, bound.Metric.CSharpName);
        if (name.Length == 0)
            context.Report(ManifestRules.KeyDoesNotFit, place.Span, place.Value, "it gives no C# name", "write one, as in 'csharp: Orders'");
        else if (_metrics.TryGetValue(name, out var other))
            context.Report(ManifestRules.MethodClash, bound.Syntax.CSharp?.Span ?? place.Span, other.Metric.Name, place.Value, name, $"give one of them another, as in 'csharp: {name}{bound.Metric.Type}'");
        else
            _metrics.Add(name, bound);

        return _metrics.TryGetValue(name, out var owner) && owner == bound;
    }

    /// <summary>Reserves a recorder's method: a counter of the same name has no method <c>Record…</c>.</summary>
    public bool Declare(RecorderSyntax recorder)
    {
        var name = recorder.Name.Value;
        var other = _recorders.TryGetValue(name, out var earlier) ? earlier
            : _metrics.TryGetValue(name, out var bound) && bound.Metric is { Source: MetricSource.Recorded, Type: not MetricType.Counter } metric ? metric.Name
            : null;
        if (other is null)
        {
            _recorders.Add(name, name);
            return true;
        }

        context.Report(ManifestRules.MethodClash, recorder.Name.Span, other, name, "Record" + name, $"rename the recorder, as in '{name}Event'");
        return false;
    }
}
