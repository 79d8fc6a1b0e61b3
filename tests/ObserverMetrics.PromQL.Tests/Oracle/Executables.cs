namespace ObserverMetrics.PromQL.Tests;

/// <summary>Finds programs on the PATH.</summary>
internal static class Executables
{
    public static string? Find(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => new[] { Path.Combine(folder, program), Path.Combine(folder, program + ".exe") })
            .FirstOrDefault(File.Exists);

    public static string Require(string program) =>
        Find(program) ?? throw new FileNotFoundException($"{program} is not on the PATH; under CI=true the tests do not pass without it.");
}
