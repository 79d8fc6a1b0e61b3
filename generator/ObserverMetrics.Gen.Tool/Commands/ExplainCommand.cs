using System.CommandLine;
using ObserverMetrics.Gen.Manifest.Diagnostics;
using ObserverMetrics.Gen.Tool.Explanations;

namespace ObserverMetrics.Gen.Tool.Commands;

/// <summary><c>explain</c>: the page of a diagnostic.</summary>
internal static class ExplainCommand
{
    public static Command Create(Terminal terminal)
    {
        var id = new Argument<string?>("id")
        {
            Description = "The diagnostic's id, as in OMG1001. Without one, all are listed.",
            Arity = ArgumentArity.ZeroOrOne,
            Validators =
            {
                result =>
                {
                    var word = result.Tokens.Count > 0 ? result.Tokens[0].Value : null;
                    if (word is not null && Pages.Of(Canonical(word)) is null)
                        result.AddError($"There is no diagnostic '{word}'" + (NearestName.Find(Canonical(word), Pages.Ids) is { } near ? $"; did you mean {near}?" : ". Without an id, 'explain' lists all."));
                },
            },
        };
        var command = new Command("explain", "Explains a diagnostic: what it means, and how to mend it.") { id };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(id) is { } word)
                MarkdownPrinter.Print(Pages.Of(Canonical(word))!, terminal);
            else
                terminal.Output.Write(string.Concat(Pages.Ids.Select(page => Pages.TitleOf(page) + "\n")));
        });
        return command;
    }

    private static string Canonical(string word) => word.ToUpperInvariant();
}
