using System.CommandLine;
using System.CommandLine.Parsing;
using ObserverMetrics.Gen.Output;

namespace ObserverMetrics.Gen.Tool;

/// <summary>The commands and their arguments.</summary>
public static class CommandLine
{
    private static readonly Argument<string[]> Files = new("file")
    {
        Description = "The manifests, as in metrics.yaml.",
        Arity = ArgumentArity.OneOrMore,
        Validators = { RefuseOptions },
    };

    private static readonly Option<string> Output = new("--output", "-o")
    {
        Description = "The folder of the emitted files.",
        HelpName = "folder",
        Required = true,
        Validators = { RefuseEmpty },
    };

    /// <summary>Runs one command.</summary>
    /// <param name="arguments">The command line, without the program's name.</param>
    /// <param name="output">Where diagnostics and results go.</param>
    /// <param name="error">Where mistakes of the command line go.</param>
    public static ExitCode Run(IReadOnlyList<string> arguments, TextWriter output, TextWriter error)
    {
        var parsed = Root(output).Parse(arguments);
        var exitCode = parsed.Invoke(new InvocationConfiguration { Output = output, Error = error });
        return parsed.Errors.Count > 0 ? ExitCode.Usage : (ExitCode)exitCode;
    }

    private static RootCommand Root(TextWriter output)
    {
        var reporter = new Reporter(output);
        return new RootCommand("Compiles metrics.yaml: checks it, and emits or verifies its monitoring files. Exit code 0: fine; 1: errors; 2: wrong command line.")
        {
            Command("check", "Reports everything that is wrong with manifests.", [], (manifests, _) => reporter.Report(manifests)),
            Command("emit", "Writes the monitoring files, as the build does.", [Output], (manifests, parsed) =>
                reporter.Report(manifests, manifests.Write, Folder(parsed))),
            Command("verify", "Says how a folder differs from what the manifests give. Writes nothing.", [Output], (manifests, parsed) =>
                reporter.Report(manifests, manifests.Verify, Folder(parsed))),
        };
    }

    private static Command Command(string name, string description, Option[] options, Func<ManifestSet, ParseResult, ExitCode> run)
    {
        var command = new Command(name, description) { Files };
        foreach (var option in options)
            command.Options.Add(option);

        command.SetAction(parsed => (int)run(ManifestSet.Read(parsed.GetRequiredValue(Files)), parsed));
        return command;
    }

    // A misspelt option would otherwise be taken for a manifest.
    private static void RefuseOptions(ArgumentResult result)
    {
        foreach (var token in result.Tokens.Where(token => token.Value.StartsWith('-')))
            result.AddError($"'{token.Value}' is no option of this command. If it is a file, write ./{token.Value}");
    }

    private static void RefuseEmpty(OptionResult result)
    {
        if (result.Tokens.Any(token => token.Value.Trim().Length == 0))
            result.AddError("--output wants the name of a folder.");
    }

    private static OutputFolder Folder(ParseResult parsed) => new(parsed.GetRequiredValue(Output));
}
