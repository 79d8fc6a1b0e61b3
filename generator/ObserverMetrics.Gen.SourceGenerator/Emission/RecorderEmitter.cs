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
        ResolvedEntry[] entries = [.. recorder.Entries.Select(entry => Resolve(model, arguments, entry))];
        var block = WriteBlock(writer, arguments, entries);
        foreach (var (entry, type, cell) in WritePlaces(writer, arguments, entries))
            WriteStatement(writer, arguments, entry.Condition, Statement(arguments, entry, type, cell, block));
    }

    private static ResolvedEntry Resolve(ClassModel model, RecorderArguments arguments, RecorderEntry entry)
    {
        var member = model[entry.Metric];
        return new(entry, member.Metric.Type, member.CellAt([.. entry.Labels.Select((feed, index) => arguments.Place(member.Metric.Labels[index], feed))]));
    }

    // To find the thread's block once costs less than each metric's finding it by itself.
    private static string WriteBlock(CodeWriter writer, RecorderArguments arguments, ResolvedEntry[] entries)
    {
        const string take = "TakeBlock()";
        if (entries.Count(entry => entry.Type != MetricType.Gauge) < 2)
            return take;

        var name = arguments.Local("block");
        writer.Line($"var {name} = {take};");
        return name;
    }

    // A combination of labels that several metrics share is computed once.
    private static ResolvedEntry[] WritePlaces(CodeWriter writer, RecorderArguments arguments, ResolvedEntry[] entries)
    {
        foreach (var place in entries.GroupBy(entry => entry.Cell.Place, StringComparer.Ordinal).Where(group => group.Key?.Contains('(') == true && group.Count() > 1))
        {
            var name = arguments.Local("place");
            writer.Line($"var {name} = {place.Key};");
            entries = [.. entries.Select(entry => entry.Cell.Place == place.Key ? entry with { Cell = entry.Cell with { Place = name } } : entry)];
        }

        return entries;
    }

    private static string Statement(RecorderArguments arguments, RecorderEntry entry, MetricType type, CellExpression cell, string block)
    {
        var isCounter = type == MetricType.Counter;
        return (entry.Action, entry.Value) switch
        {
            (RecordAction.Increment, null) when isCounter => $"{block}.Increment({cell.Arguments});",
            (RecordAction.Increment, { } value) when isCounter => $"{block}.Increment({cell.Arguments}, {arguments.Number(value)});",
            (RecordAction.Increment, var value) => $"{cell}.Add({(value is null ? "1" : arguments.Number(value))});",
            (RecordAction.Decrement, var value) => $"{cell}.Add(-{(value is null ? "1" : arguments.Operand(value))});",
            (RecordAction.Set, { } value) => $"{cell}.Set({arguments.Number(value)});",
            (RecordAction.Observe, { } value) => $"{block}.Observe({cell.Arguments}, {arguments.Observed(value)});",
            _ => throw new InvalidOperationException($"An entry of a recorder for {entry.Metric} has no value."),
        };
    }

    private static void WriteStatement(CodeWriter writer, RecorderArguments arguments, RecordCondition? condition, string statement)
    {
        if (condition is null)
        {
            writer.Line(statement);
            return;
        }

        writer.Line($"if ({arguments.Condition(condition)})");
        writer.Deeper(statement);
    }

    /// <summary>An entry with the series that it records.</summary>
    private sealed record ResolvedEntry(RecorderEntry Entry, MetricType Type, CellExpression Cell);
}
