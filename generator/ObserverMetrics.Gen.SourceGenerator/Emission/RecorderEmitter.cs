using ObserverMetrics.Gen.Manifest.Model;
using ObserverMetrics.Gen.SourceGenerator.Emission.Text;

namespace ObserverMetrics.Gen.SourceGenerator.Emission;

/// <summary>Writes a recorder: one method that records several metrics.</summary>
internal static class RecorderEmitter
{
    public static void Write(CodeWriter writer, ClassModel model, Recorder recorder)
    {
        var arguments = new RecorderArguments(model, recorder);
        var help = recorder.Help ?? "Records " + string.Join(", ", recorder.Entries.Select(entry => entry.Metric).Distinct()) + ".";
        writer.Gap();
        Documentation.Write(writer, help, recorder.Path, arguments.Parameters);
        using var body = writer.Braces($"public void {MetricMethods.Record}{recorder.Name}({string.Join(", ", (object[])arguments.Parameters)})");
        // Looking up once what the thread owns costs less than what several metrics cost by themselves.
        var block = recorder.Entries.Count(entry => IsOwned(model, entry)) > 1 ? arguments.Block : null;
        if (block is not null)
            writer.Line($"var {block} = OwnBlock();");

        foreach (var entry in recorder.Entries)
        {
            var statement = Statement(model, arguments, entry, block);
            if (entry.Condition is null)
            {
                writer.Line(statement);
                continue;
            }

            writer.Line($"if ({arguments.Condition(entry.Condition)})");
            writer.Deeper(statement);
        }
    }

    private static bool IsOwned(ClassModel model, RecorderEntry entry) => model[entry.Metric].Metric.Type != MetricType.Gauge;

    private static string Statement(ClassModel model, RecorderArguments arguments, RecorderEntry entry, string? block)
    {
        var member = model[entry.Metric];
        var cell = member.CellAt([.. entry.Labels.Select((feed, index) => arguments.Place(member.Metric.Labels[index], feed))]);
        var inBlock = block is null ? "" : ", " + block;
        var isCounter = member.Metric.Type == MetricType.Counter;
        return (entry.Action, entry.Value) switch
        {
            (RecordAction.Increment, null) when isCounter => $"{cell}.Increment({block});",
            (RecordAction.Increment, { } value) when isCounter => $"{cell}.Increment({arguments.Number(value)}{inBlock});",
            (RecordAction.Increment, var value) => $"{cell}.Add({(value is null ? "1" : arguments.Number(value))});",
            (RecordAction.Decrement, var value) => $"{cell}.Add(-{(value is null ? "1" : arguments.Operand(value))});",
            (RecordAction.Set, { } value) => $"{cell}.Set({arguments.Number(value)});",
            (RecordAction.Observe, { } value) when arguments.IsDuration(value) => $"{cell}.Observe({arguments.Name(value)}{inBlock});",
            (RecordAction.Observe, { } value) => $"{cell}.Observe({arguments.Number(value)}{inBlock});",
            _ => throw new InvalidOperationException($"An entry of a recorder for {entry.Metric} has no value."),
        };
    }
}
