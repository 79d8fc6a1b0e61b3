namespace ObserverMetrics.Tests;

/// <summary>A test that needs programs of the machine. Without them it is skipped with the reason, and fails where <c>CI=true</c>.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ServerFactAttribute : FactAttribute
{
    public ServerFactAttribute(params string[] programs)
    {
        if (ReasonToSkip(programs) is { } reason)
            Skip = reason;
    }

    /// <summary>What is not installed, or null where the test must run.</summary>
    public static string? ReasonToSkip(params string[] programs)
    {
        var missing = Array.FindAll(programs, program => FindOnPath(program) is null);
        return missing.Length > 0 && Environment.GetEnvironmentVariable("CI") != "true"
            ? "Not installed: " + string.Join(", ", missing) + " (./test.sh installs it)"
            : null;
    }

    /// <summary>The path of a program; <c>a|b</c> where systems name it differently.</summary>
    public static string? FindOnPath(string program) => program.Split('|')
        .SelectMany(name => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, name)))
        .FirstOrDefault(File.Exists);
}
