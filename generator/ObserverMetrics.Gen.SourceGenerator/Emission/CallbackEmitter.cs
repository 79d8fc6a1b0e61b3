using ObserverMetrics.Gen.SourceGenerator.Emission.Text;

namespace ObserverMetrics.Gen.SourceGenerator.Emission;

/// <summary>Writes the method by which the application gives a function for a metric's value.</summary>
internal static class CallbackEmitter
{
    public static void Write(CodeWriter writer, ClassModel model, MetricMember member)
    {
        var function = member.ValueName("function");
        new MethodEmitter(writer, model, member).Write(
            "void",
            MetricMethods.Observe,
            "Reads the value from a function at each scrape, instead of the function given before.",
            $"ReadAtScrape({member.Cell}, {function})",
            new Parameter(RuntimeNames.FunctionOfDouble, function, "Gives the value; quick, and safe to call from several threads."));
    }
}
