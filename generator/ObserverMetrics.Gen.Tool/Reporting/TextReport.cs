using System.Globalization;
using ObserverMetrics.Gen.Manifest.Diagnostics;
using Spectre.Console;

namespace ObserverMetrics.Gen.Tool.Reporting;

/// <summary>Diagnostics as compilers print them, so that editors and CI systems find the places; for people with colours and the line itself.</summary>
internal static class TextReport
{
    public static void Print(IReadOnlyList<Finding> findings, Terminal terminal)
    {
        foreach (var finding in findings)
        {
            if (terminal.IsForPeople)
                PrintForPeople(finding, terminal);
            else
                terminal.Output.WriteLine($"{PlaceOf(finding)}: {finding.Severity} {finding.Rule.Id}: {finding.Message}");
        }
    }

    private static string PlaceOf(Finding finding) => finding.Span is { } span
        ? string.Create(CultureInfo.InvariantCulture, $"{finding.Path}({span.Line + 1},{span.Column + 1})")
        : finding.Path;

    private static void PrintForPeople(Finding finding, Terminal terminal)
    {
        var colour = finding.IsError ? "red" : finding.IsWarning ? "yellow" : "blue";
        terminal.WriteLine($"[bold]{Markup.Escape(PlaceOf(finding))}[/]: [{colour}]{finding.Severity} {finding.Rule.Id}[/]: {Markup.Escape(finding.Message)}");
        if (finding.Span is { } span && LineOf(finding.Path, span) is { } line)
        {
            var marked = Math.Clamp(span.EndLine == span.Line ? span.EndColumn - span.Column : line.Length - span.Column, 1, Math.Max(1, line.Length - span.Column));
            terminal.WriteLine("    " + Markup.Escape(line));
            terminal.WriteLine($"    {new string(' ', Math.Min(span.Column, line.Length))}[{colour}]{new string('^', marked)}[/]");
        }
    }

    // A tab, or what would move the text about on the terminal, is as wide as a blank, so that the mark stands under its text.
    private static string? LineOf(string path, SourceSpan span)
    {
        try
        {
            return File.ReadLines(path).Skip(span.Line).FirstOrDefault() is { } line
                ? string.Concat(line.Select(character => char.IsSurrogate(character) || !UnseenCharacters.Contains(character) ? character : ' '))
                : null;
        }
        catch (IOException)
        {
            return null;
        }
    }
}
