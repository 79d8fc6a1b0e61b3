using ObserverMetrics.Gen.Manifest.Model;
using ObserverMetrics.Gen.SourceGenerator.Emission.Text;

namespace ObserverMetrics.Gen.SourceGenerator.Emission;

/// <summary>Writes a gauge's methods.</summary>
internal static class GaugeEmitter
{
    public static void Write(CodeWriter writer, ClassModel model, MetricMember member)
    {
        var methods = new MethodEmitter(writer, model, member);
        var value = member.ValueName("value");
        var by = member.ValueName("by");
        methods.Write("void", MetricMethods.Record, "Sets the value.", $"{member.Cell}.Set({value})", new Parameter("double", value, "The new value."));
        if (member.Metric.ValueKind == MetricValueKind.Seconds)
            methods.Write("void", MetricMethods.Record, "Sets the value.", $"{member.Cell}.Set({value}.TotalSeconds)", new Parameter(RuntimeNames.TimeSpan, value, "The new value."));
        else if (member.Metric.ValueKind == MetricValueKind.Timestamp)
            methods.Write("void", MetricMethods.Record, "Sets the value.", $"{member.Cell}.Set({value})", new Parameter(RuntimeNames.DateTimeOffset, value, "The new value."));

        methods.Write("void", MetricMethods.Increment, "Adds to the value.", $"{member.Cell}.Add({by})", new Parameter("double", by, "What to add.", "1"));
        methods.Write("void", MetricMethods.Decrement, "Takes from the value.", $"{member.Cell}.Add(-{by})", new Parameter("double", by, "What to take away.", "1"));
        methods.Write(RuntimeNames.GaugeTracker, MetricMethods.Track, "One more now, and one less when the result is disposed.", $"{member.Cell}.Track()");
    }
}
