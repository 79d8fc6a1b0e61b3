using Spectre.Console;

namespace ObserverMetrics.Gen.Tool.Explanations;

/// <summary>Prints Markdown as far as the pages use it: headings, and code that stands out.</summary>
internal static class MarkdownPrinter
{
    public static void Print(string markdown, Terminal terminal)
    {
        if (!terminal.IsForPeople)
        {
            terminal.Output.Write(markdown);
            return;
        }

        var isCode = false;
        foreach (var line in markdown.TrimEnd('\n').Split('\n'))
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
                isCode = !isCode;
            else if (isCode)
                terminal.WriteLine("    [aqua]" + Markup.Escape(line) + "[/]");
            else
                terminal.Console.MarkupLine(line.StartsWith('#') ? "[bold]" + Markup.Escape(line.TrimStart('#', ' ')) + "[/]" : Inline(line));
        }
    }

    // Every other part between back quotes is code.
    private static string Inline(string line) => string.Concat(line.Split('`').Select((part, index) => index % 2 == 1 ? $"[aqua]{Markup.Escape(part)}[/]" : Markup.Escape(part)));
}
