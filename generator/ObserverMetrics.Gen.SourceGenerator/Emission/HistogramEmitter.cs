using ObserverMetrics.Gen.Manifest.Model;
using ObserverMetrics.Gen.SourceGenerator.Emission.Text;

namespace ObserverMetrics.Gen.SourceGenerator.Emission;

/// <summary>Writes a histogram's methods.</summary>
internal static class HistogramEmitter
{
    public static void Write(CodeWriter writer, ClassModel model, MetricMember member)
    {
        var methods = new MethodEmitter(writer, model, member);
        if (member.Metric.ValueKind != MetricValueKind.Seconds)
        {
            var value = member.ValueName("value");
            methods.Write("void", MetricMethods.Record, "Adds an observation.", $"TakeBlock().Observe({member.Cell.Arguments}, {value})", new Parameter("double", value, "What was observed."));
            return;
        }

        var duration = member.ValueName("duration");
        var seconds = member.ValueName("seconds");
        methods.Write("void", MetricMethods.Record, "Adds an observation.", $"TakeBlock().Observe({member.Cell.Arguments}, {duration})", new Parameter(RuntimeNames.TimeSpan, duration, "What was observed."));
        methods.Write("void", MetricMethods.Record, "Adds an observation.", $"TakeBlock().Observe({member.Cell.Arguments}, {seconds})", new Parameter("double", seconds, "What was observed, in seconds."));
        if (member.IsLabelled)
            TimerEmitter.Write(writer, model, member);
        else
            methods.Write(RuntimeNames.HistogramTimer, MetricMethods.Measure, "Measures until the result is disposed.", $"{member.Cell}.Measure()");
    }
}
