using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ObserverMetrics.Gen.Artifacts.AlertTests.Templates;

/// <summary>Reads templates of Go, as far as they can be rendered here.</summary>
internal static class TemplateParser
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private static readonly Regex Action = new(@"(?<left>\s+(?=\{\{-\s))?\{\{(?:-\s)?(?<body>.*?)(?:\s-)?\}\}(?<right>(?<=\s-\}\})\s+)?", RegexOptions.CultureInvariant | RegexOptions.Singleline, Patience);

    private static readonly Regex Token = new(
        """\G\s*(?:(?<pipe>\|)|(?<text>"(?:\\.|[^"\\])*"|`[^`]*`)|(?<number>-?\d+(?:\.\d+)?)(?![\w.])|(?<value>\$value|\.Value)\b|(?:\$labels|\.Labels)\.(?<label>[A-Za-z_]\w*)|(?<word>[A-Za-z]\w*))""",
        RegexOptions.CultureInvariant,
        Patience);

    /// <summary>The pieces in their order; null where the template has what cannot be rendered here.</summary>
    public static IReadOnlyList<TemplatePart>? Parse(string template)
    {
        if (!template.Contains("{{"))
            return [new TemplatePart(template)];

        var (parts, texts, end) = (new List<TemplatePart>(), new StringBuilder(), 0);
        for (var action = Action.Match(template); action.Success; action = action.NextMatch())
        {
            if (Commands(action.Groups["body"].Value.Trim()) is not { } commands)
                return null;

            AddText(action.Index);
            parts.Add(new TemplatePart("", commands));
            end = action.Index + action.Length;
        }

        AddText(template.Length);
        return texts.ToString().Contains("{{") ? null : parts;

        void AddText(int until)
        {
            if (until == end)
                return;

            parts.Add(new TemplatePart(template.Substring(end, until - end)));
            texts.Append(template, end, until - end);
        }
    }

    private static List<TemplateCommand>? Commands(string body)
    {
        var (commands, tokens) = (new List<TemplateCommand>(), new List<Match>());
        for (var at = 0; at < body.Length;)
        {
            var token = Token.Match(body, at);
            if (!token.Success)
                return null;

            at += token.Length;
            if (!token.Groups["pipe"].Success)
                tokens.Add(token);
            else if (!AddCommand())
                return null;
        }

        return AddCommand() ? commands : null;

        bool AddCommand()
        {
            if (Command(tokens) is not { } command)
                return false;

            commands.Add(command);
            tokens.Clear();
            return true;
        }
    }

    private static TemplateCommand? Command(List<Match> tokens)
    {
        if (tokens.Count == 0)
            return null;

        var function = tokens[0].Groups["word"] is { Success: true, Value: var word } ? word : null;
        if (function is not null && !TemplateFunctions.Has(function))
            return null;

        var operands = new List<TemplateOperand>(tokens.Count);
        foreach (var token in tokens.Skip(function is null ? 0 : 1))
        {
            if (Operand(token) is not { } operand)
                return null;

            operands.Add(operand);
        }

        return new TemplateCommand(function, operands);
    }

    private static TemplateOperand? Operand(Match token)
    {
        if (token.Groups["value"].Success)
            return default(TemplateOperand);

        if (token.Groups["label"] is { Success: true, Value: var label })
            return new TemplateOperand(null, label);

        if (token.Groups["number"] is { Success: true, Value: var number })
            return new TemplateOperand(double.Parse(number, CultureInfo.InvariantCulture), null);

        return token.Groups["text"] is { Success: true, Value: var text } && Unquoted(text) is { } plain ? new TemplateOperand(plain, null) : null;
    }

    private static string? Unquoted(string text)
    {
        var inner = text.Substring(1, text.Length - 2);
        if (text[0] == '`')
            return inner;

        var plain = new StringBuilder();
        for (var i = 0; i < inner.Length; i++)
        {
            if (inner[i] == '\\' && inner[++i] is not ('"' or '\\'))
                return null;

            plain.Append(inner[i]);
        }

        return plain.ToString();
    }
}
