using System.Diagnostics;

namespace ObserverMetrics.Gen.Tool.Tests;

/// <summary>The largest manifests are checked by a process that may not have more than 256 MiB on its heap.</summary>
public sealed class MemoryTests
{
    private const string HardLimit = "10000000";
    private const string Head = "manifest: 1\nname: A\ngroups:\n";

    private static readonly Dictionary<string, (ExitCode Expected, Func<string> Text)> Texts = new()
    {
        ["149,000 groups"] = (ExitCode.Fine, () => Head + string.Concat(Enumerable.Range(0, 149_000).Select(i => $"  g{i}: {{}}\n"))),
        ["90,000 empty metrics"] = (ExitCode.Errors, () => Head + "  a:\n    metrics:\n" + string.Concat(Enumerable.Range(0, 90_000).Select(i => $"      m{i}: {{ type: x, y: z }}\n"))),
    };

    public static TheoryData<string> Names => [.. Texts.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Checks_a_manifest_of_many_values_in_bounded_memory(string name)
    {
        var (expected, text) = Texts[name];
        using var temporary = new TemporaryFolder();
        var start = new ProcessStartInfo("dotnet", [typeof(CommandLine).Assembly.Location, "check", temporary.Write("metrics.yaml", text())])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["DOTNET_GCHeapHardLimit"] = HardLimit },
        };

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.True(process.ExitCode == (int)expected, await error);
    }
}
