using ObserverMetrics.Gen.Manifest.Diagnostics;
using ObserverMetrics.Gen.Manifest.Model;
using ObserverMetrics.Gen.Manifest.Syntax.Keys;

namespace ObserverMetrics.Gen.Manifest.Syntax.Parsing;

/// <summary>Binds a recorder.</summary>
internal static class RecorderParser
{
    public static RecorderSyntax Parse(Spanned<string> name, MappingReader map)
    {
        var parameters = map.ReadAll(RecorderKeys.Parameters);
        CheckOrder(parameters, map.Context);
        return new()
        {
            Name = name,
            Help = map.Read(RecorderKeys.Help),
            Parameters = parameters,
            Entries = map.ReadAll(RecorderKeys.Records),
        };
    }

    public static RecorderEntrySyntax? ParseEntry(MappingReader map)
    {
        var (by, value) = (map.Read(RecordKeys.By), map.Read(RecordKeys.Value));
        var (when, labels) = (map.Read(RecordKeys.When), map.ReadAll(RecordKeys.Labels));
        var actions = RecordKeys.Actions.Select(action => (action.Action, Metric: map.Read(action.Key))).ToList();
        var (chosen, metric) = actions.Find(action => action.Metric is not null);
        return metric is null ? null : new()
        {
            Span = map.Span,
            Action = chosen,
            Metric = metric,
            Value = chosen is RecordAction.Set or RecordAction.Observe ? value : by,
            When = when,
            Labels = labels,
        };
    }

    private static void CheckOrder(IReadOnlyList<RecorderParameterSyntax> parameters, ParseContext context)
    {
        RecorderParameterSyntax? optional = null;
        foreach (var parameter in parameters)
        {
            if (parameter.Default is not null)
                optional ??= parameter;
            else if (optional is not null)
                context.Report(SyntaxRules.ParameterOrder, parameter.Name.Span, parameter.Name.Value, optional.Name.Value);
        }
    }
}
