using ObserverMetrics.Gen.Manifest.Model;
using ObserverMetrics.Gen.SourceGenerator.Emission.Text;

namespace ObserverMetrics.Gen.SourceGenerator.Emission;

/// <summary>Writes the methods of a metric by its source and type.</summary>
internal static class MetricEmitter
{
    public static void Write(CodeWriter writer, ClassModel model, MetricMember member)
    {
        Action<CodeWriter, ClassModel, MetricMember>? emitter = (member.Metric.Source, member.Metric.Type) switch
        {
            (MetricSource.Recorded, MetricType.Counter) => CounterEmitter.Write,
            (MetricSource.Recorded, MetricType.Gauge) => GaugeEmitter.Write,
            (MetricSource.Recorded, _) => HistogramEmitter.Write,
            (MetricSource.Callback, _) => CallbackEmitter.Write,
            _ => null,
        };

        emitter?.Invoke(writer, model, member);
    }
}
