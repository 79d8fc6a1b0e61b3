using System.Diagnostics;

namespace ObserverMetrics.Gen.Schema.Tests;

/// <summary>Runs a script of the folder <c>node</c>, whose packages <c>npm ci</c> installs there.</summary>
internal static class Node
{
    public static string Folder { get; } = Repository.PathOf("tests", "ObserverMetrics.Gen.Schema.Tests", "node");

    /// <summary>What a script prints for an input.</summary>
    public static async Task<string> RunAsync(string script, string input, params string[] arguments)
    {
        var start = new ProcessStartInfo("node", [Path.Combine(Folder, script), .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
        }

        Assert.True(process.ExitCode == 0, $"node {script}: {await errors}");
        return await output;
    }
}

/// <summary>A test that needs Node.js and the packages under <c>node</c>. Without them it is skipped with the reason, and fails where <c>CI=true</c>.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class NodeFactAttribute : FactAttribute
{
    public NodeFactAttribute()
    {
        var isReady = ServerFactAttribute.FindOnPath("node|node.exe") is not null && Directory.Exists(Path.Combine(Node.Folder, "node_modules"));
        if (!isReady && Environment.GetEnvironmentVariable("CI") != "true")
            Skip = $"Wants Node.js, and 'npm ci' in {Node.Folder} (./test.sh runs it)";
    }
}
