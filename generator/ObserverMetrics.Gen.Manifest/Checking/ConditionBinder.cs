using ObserverMetrics.Gen.Manifest.Diagnostics;
using ObserverMetrics.Gen.Manifest.Model;
using ObserverMetrics.Gen.Manifest.Syntax;

namespace ObserverMetrics.Gen.Manifest.Checking;

/// <summary>Checks the condition under which a recorder records a metric.</summary>
internal sealed class ConditionBinder(CheckContext context, LabelBinder labels)
{
    /// <summary>The condition; null, with a diagnostic where it is its own mistake.</summary>
    public RecordCondition? Bind(ConditionSyntax when, RecorderParameters parameters)
    {
        if (parameters.Get(when.Parameter) is not { } parameter || !CheckType(when, parameter))
            return null;

        var closed = parameter.Enum is null ? null : labels.Enums.FirstOrDefault(item => item.Name == parameter.Enum)?.Values.Select(item => item.Value).ToList();
        var wrong = closed is null ? [] : when.Values.Where(value => !closed.Contains(value.Value)).ToList();
        foreach (var value in wrong)
            context.Report(ManifestRules.BadCombination, value.Span, value.Value, "value", parameter.Name, CheckContext.DidYouMean(value.Value, closed!), string.Join(", ", closed!));

        return wrong.Count > 0 ? null : new RecordCondition(parameter.Name, when.Negated, when.Values.Select(value => value.Value).ToEquatableArray());
    }

    private bool CheckType(ConditionSyntax when, RecorderParameter parameter)
    {
        var wantsBool = when.Values.Count == 0;
        var isBool = parameter.Type == ParameterType.Bool;
        var isLabel = parameter.Type is ParameterType.Enum or ParameterType.String;
        if (wantsBool ? isBool : isLabel)
            return true;

        context.Report(
            ManifestRules.ParameterType, when.Parameter.Span, parameter.Name, RecorderParameters.TypeText(parameter),
            wantsBool ? "a condition without values wants a bool" : "'is' and 'in' want a label",
            isLabel ? $"write 'when: {parameter.Name} is …'" : isBool ? $"write 'when: {parameter.Name}' or 'when: not {parameter.Name}'" : "name another parameter");
        return false;
    }
}
