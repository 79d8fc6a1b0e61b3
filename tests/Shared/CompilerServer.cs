namespace ObserverMetrics.Tests;

/// <summary>A compiler server for some tests' builds: they have it as users' builds do, and take half the time.</summary>
public sealed class CompilerServer : IDisposable
{
    /// <summary>Makes a build do without.</summary>
    public const string Off = "-p:UseSharedCompilation=false";

    private readonly string _pipe = "observer-metrics-" + Guid.NewGuid().ToString("N");

    /// <summary>Makes builds use it. The first one starts it.</summary>
    public IReadOnlyDictionary<string, string> Environment => new Dictionary<string, string>
    {
        ["UseSharedCompilation"] = "true",
        ["SharedCompilationId"] = _pipe,
    };

    public void Dispose()
    {
        using var temporary = new TemporaryFolder();
        temporary.Write("any.csproj", """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>""");
        var roslyn = DotNet.Run(temporary.Root, ["msbuild", "-getProperty:RoslynTargetsPath"]).Succeeded().Output.Trim();
        DotNet.Run(temporary.Root, ["exec", Path.Combine(roslyn, "bincore", "VBCSCompiler.dll"), "-pipename:" + _pipe, "-shutdown"]);
    }
}
