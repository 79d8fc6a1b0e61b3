using System.Reflection;

namespace ObserverMetrics.Runtime.Sources;

/// <summary>What an assembly says of its build.</summary>
/// <param name="Version">Its informational version without the commit.</param>
/// <param name="Commit">Its commit, or <c>unknown</c>.</param>
internal sealed record BuildInfo(string Version, string Commit)
{
    public static BuildInfo Of(Assembly assembly)
    {
        // The SDK writes <version>+<commit>.
        var version = assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion
            ?? assembly.GetName().Version?.ToString()
            ?? "unknown";
        var plus = version.IndexOf('+', StringComparison.Ordinal);
        return plus < 0 ? new BuildInfo(version, "unknown") : new BuildInfo(version[..plus], version[(plus + 1)..]);
    }
}
