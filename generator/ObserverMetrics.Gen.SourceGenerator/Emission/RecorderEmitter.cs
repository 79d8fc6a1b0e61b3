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
        var entries = WritePlaces(writer, arguments, [.. recorder.Entries.Select(entry => Resolve(model, arguments, entry))]);
        // To take a block once costs less than what several metrics cost by themselves.
        var block = entries.Count(entry => entry.Type != MetricType.Gauge) > 1 ? arguments.Local("block") : null;
        var statements = entries.Select(entry => Prepare(writer, arguments, entry, block)).ToList();
        if (block is not null)
            writer.Line($"var {block} = TakeBlock();");

        for (var i = 0; i < entries.Length; i++)
            WriteStatement(writer, arguments, entries[i].Entry.Condition, statements[i]);

        if (block is not null)
            writer.Line($"{block}.Release();");
    }

    private static ResolvedEntry Resolve(ClassModel model, RecorderArguments arguments, RecorderEntry entry)
    {
        var member = model[entry.Metric];
        return new(entry, member.Metric.Type, member.CellAt([.. entry.Labels.Select((feed, index) => arguments.Place(member.Metric.Labels[index], feed))]));
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

    // Between the taking and the release of a block stand few operations: what can be done before is. To find a series there
    // would wait for the block, too.
    private static string Prepare(CodeWriter writer, RecorderArguments arguments, ResolvedEntry entry, string? block)
    {
        var cell = entry.Cell.ToString();
        if (block is null || entry.Entry.Condition is not null)
            return Statement(arguments, entry, cell, block);

        if (entry.Entry is { Action: RecordAction.Observe, Value: { } value })
        {
            var (histogram, observation) = (Named("histogram"), arguments.Local("observation"));
            writer.Line($"var {observation} = {histogram}.Prepare({arguments.Observed(value)});");
            return $"{histogram}.Record({observation}, {block});";
        }

        return Statement(arguments, entry, entry.Type == MetricType.Counter ? Named("counter") : cell, block);

        string Named(string kind)
        {
            if (entry.Cell.Place is null)
                return cell;

            var name = arguments.Local(kind);
            writer.Line($"var {name} = {cell};");
            return name;
        }
    }

    private static string Statement(RecorderArguments arguments, ResolvedEntry entry, string cell, string? block)
    {
        var inBlock = block is null ? "" : ", " + block;
        var isCounter = entry.Type == MetricType.Counter;
        return (entry.Entry.Action, entry.Entry.Value) switch
        {
            (RecordAction.Increment, null) when isCounter => $"{cell}.Increment({block});",
            (RecordAction.Increment, { } value) when isCounter => $"{cell}.Increment({arguments.Number(value)}{inBlock});",
            (RecordAction.Increment, var value) => $"{cell}.Add({(value is null ? "1" : arguments.Number(value))});",
            (RecordAction.Decrement, var value) => $"{cell}.Add(-{(value is null ? "1" : arguments.Operand(value))});",
            (RecordAction.Set, { } value) => $"{cell}.Set({arguments.Number(value)});",
            (RecordAction.Observe, { } value) => $"{cell}.Observe({arguments.Observed(value)}{inBlock});",
            _ => throw new InvalidOperationException($"An entry of a recorder for {entry.Entry.Metric} has no value."),
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
