using System.CommandLine;
using System.CommandLine.Parsing;
using ObserverMetrics.Gen.Tool.Reporting;

namespace ObserverMetrics.Gen.Tool.Commands;

/// <summary>Arguments and options that several commands have.</summary>
internal static class Inputs
{
    /// <summary>The manifests of a command.</summary>
    public static Argument<string[]> Manifests() => new("file")
    {
        Description = "The manifests, as in metrics.yaml.",
        Arity = ArgumentArity.OneOrMore,
        Validators = { RefuseOthers },
    };

    /// <summary>One file of a command.</summary>
    public static Argument<string> File(string name, string description) => new(name) { Description = description, Validators = { RefuseOthers } };

    /// <summary>How diagnostics are printed.</summary>
    public static Option<string> ReportFormats() => Format("diagnostics are", Enum.GetNames<ReportFormat>());

    /// <summary>How something is printed, where people and programs read it.</summary>
    public static Option<string> DataFormats(string subject) => Format(subject, Enum.GetNames<DataFormat>());

    /// <summary>The format that was chosen.</summary>
    public static T FormatOf<T>(ParseResult parsed, Option<string> option)
        where T : struct, Enum => Enum.Parse<T>(parsed.GetRequiredValue(option), ignoreCase: true);

    /// <summary>Refuses an empty name of what an option wants.</summary>
    public static Action<OptionResult> RefuseEmpty(string what) => result =>
    {
        if (result.Tokens.Any(token => token.Value.Trim().Length == 0))
            result.AddError($"{result.Option.Name} wants the name of {what}.");
    };

    private static Option<string> Format(string subject, string[] names)
    {
        var words = Array.ConvertAll(names, name => name.ToLowerInvariant());
        var option = new Option<string>("--format", "-f") { Description = $"How {subject} printed.", DefaultValueFactory = _ => words[0] };
        option.AcceptOnlyFromAmong(words);
        return option;
    }

    // A misspelt option would otherwise be taken for a file; an empty name is a script's variable that is not set.
    private static void RefuseOthers(ArgumentResult result)
    {
        if (result.Tokens.Any(token => token.Value.Trim().Length == 0))
            result.AddError($"<{result.Argument.Name}> is empty: write the name of a file.");

        foreach (var token in result.Tokens.Where(token => token.Value.StartsWith('-') && token.Value != "-"))
            result.AddError($"'{token.Value}' is no option of this command. If it is a file, write ./{token.Value}");
    }
}
