using System.Diagnostics;

namespace ObserverMetrics.Gen.Artifacts.Tests.Samples;

/// <summary>Runs a program and gives what it printed, both streams.</summary>
internal static class Run
{
    public static (int ExitCode, string Output) In(string folder, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["GF_SECURITY_ADMIN_PASSWORD"] = "secret";
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + errors.Result);
    }

    public static string Accepts(string folder, string program, params string[] arguments)
    {
        var (exitCode, output) = In(folder, program, arguments);
        Assert.True(exitCode == 0, output);
        return output;
    }
}
