namespace ObserverMetrics.Gen.Tool.Tests;

/// <summary>Runs the program within the test's process.</summary>
internal static class Tool
{
    public static (ExitCode ExitCode, string Output, string Error) Run(params string[] arguments) => RunWith("", arguments);

    public static (ExitCode ExitCode, string Output, string Error) RunWith(string input, params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var exitCode = CommandLine.RunAsync(arguments, new Terminal(output, error, new StringReader(input))).GetAwaiter().GetResult();
        return (exitCode, output.ToString(), error.ToString());
    }
}
