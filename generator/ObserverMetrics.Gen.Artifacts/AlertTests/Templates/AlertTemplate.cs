using System.Text;
using ObserverMetrics.Gen.Artifacts.AlertTests.Evaluation;

namespace ObserverMetrics.Gen.Artifacts.AlertTests.Templates;

/// <summary>The text of an alert's label or annotation, read once and rendered for each element. In it <c>$labels</c> are the labels of the query's series; those of the alert itself come later.</summary>
internal sealed class AlertTemplate
{
    private readonly IReadOnlyList<TemplatePart>? _parts;

    private AlertTemplate(IReadOnlyList<TemplatePart>? parts) => _parts = parts;

    public static AlertTemplate Parse(string text) => new(TemplateParser.Parse(text));

    /// <summary>The rendered text; null where the template uses what cannot be rendered here.</summary>
    public string? Render(LabelSet labels, double value)
    {
        if (_parts is null)
            return null;

        if (_parts is [{ Commands: null, Text: var plain }])
            return plain;

        var text = new StringBuilder();
        foreach (var part in _parts)
        {
            if ((part.Commands is { } commands ? Run(commands, labels, value) : part.Text) is not { } rendered)
                return null;

            text.Append(rendered);
        }

        return text.ToString();
    }

    private static string? Run(IReadOnlyList<TemplateCommand> commands, LabelSet labels, double value)
    {
        object? piped = null;
        foreach (var command in commands)
        {
            piped = Run(command, piped, labels, value);
            if (piped is null)
                return null;
        }

        return TemplateFunctions.Print(piped!);
    }

    private static object? Run(TemplateCommand command, object? piped, LabelSet labels, double value)
    {
        var operands = new List<object>(command.Operands.Count + 1);
        foreach (var operand in command.Operands)
            operands.Add(operand.Of(labels, value));

        if (command.Function is not { } function)
            return operands.Count == 1 && piped is null ? operands[0] : null;

        if (piped is not null)
            operands.Add(piped);

        return TemplateFunctions.Call(function, operands);
    }
}

/// <summary>A piece of a template: as it is, or an action that gives it.</summary>
internal readonly record struct TemplatePart(string Text, IReadOnlyList<TemplateCommand>? Commands = null);

/// <summary>What stands between two <c>|</c>: a function, or a value alone.</summary>
internal sealed record TemplateCommand(string? Function, IReadOnlyList<TemplateOperand> Operands);

/// <summary>A constant, the value of a label, or the element's own.</summary>
internal readonly record struct TemplateOperand(object? Constant, string? Label)
{
    public object Of(LabelSet labels, double value) => Constant ?? (Label is null ? value : labels[Label]);
}
