namespace ObserverMetrics.EndToEnd.Tests.Infrastructure;

/// <summary>The sample application, as built beside the tests.</summary>
internal static class Sample
{
#if DEBUG
    public const string Configuration = "Debug";
#else
    public const string Configuration = "Release";
#endif

    private static readonly string Assembly = Repository.PathOf("samples", "Observer", "bin", Configuration, "net10.0", "Observer.dll");

    /// <summary>Its committed monitoring files.</summary>
    public static string MonitoringFolder { get; } = Repository.PathOf("samples", "Observer", "monitoring");

    public static Task<(int ExitCode, string Output)> RunAsync(params string[] arguments) =>
        RunningProgram.RunAsync("dotnet", Repository.Root, [Assembly, .. arguments]);

    /// <summary>Starts it on a port and waits until it serves.</summary>
    public static async Task<RunningProgram> StartAsync(int port, params string[] arguments)
    {
        var sample = RunningProgram.Start("dotnet", Repository.Root, [Assembly, "--urls", $"http://127.0.0.1:{port}", .. arguments]);
        await sample.WaitForAsync(new Uri($"http://127.0.0.1:{port}/metrics"));
        return sample;
    }
}
