using ObserverMetrics.Gen.Manifest.Diagnostics;
using ObserverMetrics.Gen.Manifest.Model;
using ObserverMetrics.Gen.Manifest.Syntax.Keys;

namespace ObserverMetrics.Gen.Manifest.Syntax.Parsing;

/// <summary>Binds a recorder.</summary>
internal static class RecorderParser
{
    private static readonly IReadOnlyList<Key> EntryKeys = [RecordKeys.By, RecordKeys.Value, RecordKeys.When, RecordKeys.Labels];

    /// <summary>The recorder; null where a parameter is unreadable, or has a place that no C# method allows.</summary>
    public static RecorderSyntax? Parse(Spanned<string> name, MappingReader map)
    {
        var recorder = new RecorderSyntax
        {
            Name = name,
            Help = map.Read(RecorderKeys.Help),
            Parameters = map.ReadAll(RecorderKeys.Parameters),
            Entries = map.ReadAll(RecorderKeys.Records),
        };
        return CheckOrder(recorder.Parameters, map.Context) && !map.IsFaulty(RecorderKeys.Parameters) ? recorder : null;
    }

    public static RecorderEntrySyntax? ParseEntry(MappingReader map)
    {
        var (by, value) = (map.Read(RecordKeys.By), map.Read(RecordKeys.Value));
        var (when, labels) = (map.Read(RecordKeys.When), map.ReadAll(RecordKeys.Labels));
        var actions = RecordKeys.Actions.Select(action => (action.Action, Metric: map.Read(action.Key))).ToList();
        var (chosen, metric) = actions.Find(action => action.Metric is not null);
        return metric is null || EntryKeys.Any(map.IsFaulty) ? null : new()
        {
            Span = map.Span,
            Action = chosen,
            Metric = metric,
            Value = chosen is RecordAction.Set or RecordAction.Observe ? value : by,
            When = when,
            Labels = labels,
        };
    }

    private static bool CheckOrder(IReadOnlyList<RecorderParameterSyntax> parameters, ParseContext context)
    {
        var behind = parameters.SkipWhile(parameter => parameter.Default is null).ToList();
        var misplaced = behind.Where(parameter => parameter.Default is null).ToList();
        foreach (var parameter in misplaced)
            context.Report(SyntaxRules.ParameterOrder, parameter.Name.Span, parameter.Name.Value, behind[0].Name.Value);

        return misplaced.Count == 0;
    }
}
