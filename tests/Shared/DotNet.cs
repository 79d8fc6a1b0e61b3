using System.Diagnostics;

namespace ObserverMetrics.Tests;

/// <summary>What a run of <c>dotnet</c> printed, and its exit code.</summary>
internal sealed record DotNetResult(int ExitCode, string Output)
{
    public DotNetResult Succeeded()
    {
        Assert.True(ExitCode == 0, Output);
        return this;
    }

    public DotNetResult Failed()
    {
        Assert.True(ExitCode != 0, "It should have failed:\n" + Output);
        return this;
    }

    /// <summary>The distinct lines that hold a word, as MSBuild prints errors more than once.</summary>
    public string[] Lines(string word) =>
        [.. Output.Split('\n').Select(line => line.Trim()).Where(line => line.Contains(word, StringComparison.Ordinal)).Distinct()];
}

/// <summary>Runs the SDK's <c>dotnet</c> as a user's shell would, whatever runs the tests.</summary>
internal static class DotNet
{
    /// <summary>The variables by which <c>dotnet test</c> would change what a build inside it does.</summary>
    private static readonly string[] Inherited = ["MSBUILD", "DOTNET_CLI_", "DOTNET_HOST", "VSTEST", "COVERLET", "NUGET_PACKAGES", "USESHAREDCOMPILATION"];

    /// <summary>No process outlives the test.</summary>
    private static readonly Dictionary<string, string> Alone = new()
    {
        ["UseSharedCompilation"] = "false",
        ["MSBUILDDISABLENODEREUSE"] = "1",
        ["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0",
        ["DOTNET_CLI_UI_LANGUAGE"] = "en",
        ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1",
        ["DOTNET_NOLOGO"] = "1",
    };

    public static DotNetResult Run(string folder, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null) =>
        Run("dotnet", folder, arguments, environment);

    public static DotNetResult Run(string program, string folder, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var name in start.Environment.Keys.Where(IsInherited).ToArray())
            start.Environment.Remove(name);
        foreach (var (name, value) in Alone.Concat(environment ?? new Dictionary<string, string>()))
            start.Environment[name] = value;

        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new DotNetResult(process.ExitCode, output + errors.GetAwaiter().GetResult());
    }

    private static bool IsInherited(string name) =>
        Array.Exists(Inherited, prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));
}
