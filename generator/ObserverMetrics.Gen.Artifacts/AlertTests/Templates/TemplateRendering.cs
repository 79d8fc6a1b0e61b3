using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ObserverMetrics.Gen.Artifacts.AlertTests.Evaluation;

namespace ObserverMetrics.Gen.Artifacts.AlertTests.Templates;

/// <summary>Renders annotations and labels of alerts. In them <c>$labels</c> are the labels of the query's series; those of the alert itself come later.</summary>
internal static class TemplateRendering
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private static readonly Regex Action = new(@"(?<left>\s+(?=\{\{-\s))?\{\{(?:-\s)?(?<body>.*?)(?:\s-)?\}\}(?<right>(?<=\s-\}\})\s+)?", RegexOptions.CultureInvariant | RegexOptions.Singleline, Patience);

    private static readonly Regex Token = new(
        """\G\s*(?:(?<pipe>\|)|(?<text>"(?:\\.|[^"\\])*"|`[^`]*`)|(?<number>-?\d+(?:\.\d+)?)(?![\w.])|(?<value>\$value|\.Value)\b|(?:\$labels|\.Labels)\.(?<label>[A-Za-z_]\w*)|(?<word>[A-Za-z]\w*))""",
        RegexOptions.CultureInvariant,
        Patience);

    /// <summary>The rendered text; null where the template uses what cannot be rendered here.</summary>
    public static string? Render(string template, LabelSet labels, double value)
    {
        if (!template.Contains("{{"))
            return template;

        var isSound = true;
        var text = Action.Replace(template, action =>
        {
            var rendered = RenderAction(action.Groups["body"].Value.Trim(), labels, value);
            isSound &= rendered is not null;
            return rendered ?? "";
        });
        return isSound && !Action.Replace(template, "").Contains("{{") ? text : null;
    }

    private static string? RenderAction(string body, LabelSet labels, double value)
    {
        if (Tokens(body) is not { } tokens)
            return null;

        object? piped = null;
        foreach (var command in Commands(tokens))
        {
            piped = Run(command, piped, labels, value);
            if (piped is null)
                return null;
        }

        return piped is null ? null : TemplateFunctions.Print(piped);
    }

    private static List<Match>? Tokens(string body)
    {
        var tokens = new List<Match>();
        for (var at = 0; at < body.Length;)
        {
            var token = Token.Match(body, at);
            if (!token.Success)
                return null;

            tokens.Add(token);
            at += token.Length;
        }

        return tokens;
    }

    private static IEnumerable<List<Match>> Commands(List<Match> tokens)
    {
        var command = new List<Match>();
        foreach (var token in tokens)
        {
            if (!token.Groups["pipe"].Success)
            {
                command.Add(token);
                continue;
            }

            yield return command;
            command = [];
        }

        yield return command;
    }

    private static object? Run(List<Match> command, object? piped, LabelSet labels, double value)
    {
        if (command.Count == 0)
            return null;

        var word = command[0].Groups["word"];
        var operands = command.Skip(word.Success ? 1 : 0).Select(token => Operand(token, labels, value)).ToList();
        if (operands.Contains(null))
            return null;

        if (!word.Success)
            return operands.Count == 1 && piped is null ? operands[0] : null;

        if (piped is not null)
            operands.Add(piped);

        return TemplateFunctions.Has(word.Value) ? TemplateFunctions.Call(word.Value, [.. operands.Select(operand => operand!)]) : null;
    }

    private static object? Operand(Match token, LabelSet labels, double value)
    {
        if (token.Groups["value"].Success)
            return value;

        if (token.Groups["label"] is { Success: true, Value: var label })
            return labels[label];

        if (token.Groups["number"] is { Success: true, Value: var number })
            return double.Parse(number, CultureInfo.InvariantCulture);

        return token.Groups["text"] is { Success: true, Value: var text } ? Unquoted(text) : null;
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
