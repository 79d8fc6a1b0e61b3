using ObserverMetrics.Gen.Manifest.Model;
using ObserverMetrics.Gen.SourceGenerator.Emission.Text;

namespace ObserverMetrics.Gen.SourceGenerator.Emission;

/// <summary>Writes a counter's methods.</summary>
internal static class CounterEmitter
{
    public static void Write(CodeWriter writer, ClassModel model, MetricMember member)
    {
        var methods = new MethodEmitter(writer, model, member);
        var by = member.ValueName("by");
        methods.Write("void", MetricMethods.Increment, "Adds one.", $"TakeBlock().Increment({member.Cell.Arguments})");

        methods.Write(
            "void",
            MetricMethods.Increment,
            "Adds a number that is not negative.",
            $"TakeBlock().Increment({member.Cell.Arguments}, {by})",
            new Parameter(IsWhole(member.Metric) ? "long" : "double", by, "What to add; not negative."));

        if (member.Metric.ValueKind == MetricValueKind.Seconds)
            methods.Write("void", MetricMethods.Increment, "Adds a duration.", $"TakeBlock().Increment({member.Cell.Arguments}, {by}.TotalSeconds)", new Parameter(RuntimeNames.TimeSpan, by, "What to add; not negative."));
    }

    private static bool IsWhole(Metric metric) => metric.ValueKind is MetricValueKind.Count or MetricValueKind.Bytes;
}
