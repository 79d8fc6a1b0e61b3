namespace ObserverMetrics.Gen.Package.Tests;

/// <summary>A compiler server of the test's own, started by the first build that names it.</summary>
internal sealed class CompilerServer : IDisposable
{
    private readonly string _pipe = "observer-metrics-" + Guid.NewGuid().ToString("N");

    /// <summary>What makes a build use it.</summary>
    public string[] Arguments => ["-p:UseSharedCompilation=true", "-p:SharedCompilationId=" + _pipe];

    public void Dispose()
    {
        using var temporary = new TemporaryFolder();
        temporary.Write("any.csproj", """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>""");
        var roslyn = DotNet.Run(temporary.Root, ["msbuild", "-getProperty:RoslynTargetsPath"]).Succeeded().Output.Trim();
        DotNet.Run(temporary.Root, ["exec", Path.Combine(roslyn, "bincore", "VBCSCompiler.dll"), "-pipename:" + _pipe, "-shutdown"]);
    }
}
