using Spectre.Console;

namespace ObserverMetrics.Gen.Tool;

/// <summary>Where a command reads and prints.</summary>
public sealed class Terminal
{
    /// <param name="output">Where diagnostics and results go.</param>
    /// <param name="error">Where mistakes of the command line go.</param>
    /// <param name="input">What stands for a file named <c>-</c>.</param>
    /// <param name="isForPeople">Whether people read the output: then it has colours. Redirected, it is plain.</param>
    public Terminal(TextWriter output, TextWriter error, TextReader? input = null, bool isForPeople = false)
    {
        (Output, Error, Input, IsForPeople) = (output, error, input ?? TextReader.Null, isForPeople);
        Console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(output),
            Ansi = isForPeople ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = isForPeople ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
        });
    }

    /// <summary>The program's own terminal.</summary>
    public static Terminal OfProcess() => new(System.Console.Out, System.Console.Error, System.Console.In, !System.Console.IsOutputRedirected);

    /// <summary>Where diagnostics and results go.</summary>
    public TextWriter Output { get; }

    /// <summary>Where mistakes of the command line go.</summary>
    public TextWriter Error { get; }

    /// <summary>What stands for a file named <c>-</c>.</summary>
    public TextReader Input { get; }

    /// <summary>Whether people read the output.</summary>
    public bool IsForPeople { get; }

    /// <summary>The output with tables and, for people, colours.</summary>
    internal IAnsiConsole Console { get; }

    /// <summary>Prints a table; redirected, as wide as it needs to be and without blanks at the ends of lines.</summary>
    internal void Write(Table table)
    {
        if (IsForPeople)
        {
            Console.Write(table);
            return;
        }

        using var text = new StringWriter();
        var wide = new Terminal(text, TextWriter.Null).Console;
        wide.Profile.Width = 10_000;
        wide.Write(table);
        foreach (var line in text.ToString().TrimEnd().Split('\n'))
            Output.WriteLine(line.TrimEnd());
    }

    /// <summary>Prints a line with markup; never wrapped, since editors read lines.</summary>
    internal void WriteLine(string markup)
    {
        Console.Profile.Width = int.MaxValue / 2;
        Console.MarkupLine(markup);
    }
}
