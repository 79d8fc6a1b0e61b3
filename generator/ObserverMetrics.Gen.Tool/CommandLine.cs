using System.CommandLine;
using ObserverMetrics.Gen.Tool.Commands;

namespace ObserverMetrics.Gen.Tool;

/// <summary>The program: its commands, and how one is run.</summary>
public static class CommandLine
{
    /// <summary>The program's name.</summary>
    public const string Name = "observer-metrics";

    /// <summary>Runs one command.</summary>
    /// <param name="arguments">The command line, without the program's name.</param>
    /// <param name="output">Where diagnostics and results go, without colours.</param>
    /// <param name="error">Where mistakes of the command line go.</param>
    public static ExitCode Run(IReadOnlyList<string> arguments, TextWriter output, TextWriter error) =>
        RunAsync(arguments, new Terminal(output, error)).GetAwaiter().GetResult();

    /// <summary>Runs one command.</summary>
    /// <param name="arguments">The command line, without the program's name.</param>
    /// <param name="terminal">Where it reads and prints.</param>
    /// <param name="cancellationToken">Ends a command that watches.</param>
    public static async Task<ExitCode> RunAsync(IReadOnlyList<string> arguments, Terminal terminal, CancellationToken cancellationToken = default)
    {
        var parsed = Root(terminal).Parse(arguments);
        var exitCode = await parsed.InvokeAsync(new InvocationConfiguration { Output = terminal.Output, Error = terminal.Error }, cancellationToken);
        return parsed.Errors.Count > 0 ? ExitCode.Usage : (ExitCode)exitCode;
    }

    /// <summary>The program's commands, in the order in which help shows them.</summary>
    internal static RootCommand Root(Terminal terminal) =>
        new("Compiles metrics.yaml: checks it, emits its monitoring files, compares and drafts it. Exit code 0: fine; 1: errors; 2: wrong command line; 3: a breaking change.")
        {
            CheckCommand.Create(terminal),
            FolderCommand.Emit(terminal),
            FolderCommand.Verify(terminal),
            ExplainCommand.Create(terminal),
            DiffCommand.Create(terminal),
            ListCommand.Create(terminal),
            InitCommand.Create(terminal),
            SchemaCommand.Create(terminal),
        };
}
