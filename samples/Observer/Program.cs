using Observer;
using Observer.Simulation;

CommandLine commandLine;
try
{
    if (args.Contains("--help"))
    {
        Console.WriteLine(CommandLine.Help);
        return 0;
    }

    commandLine = CommandLine.Parse(args);
}
catch (FormatException problem)
{
    Console.Error.WriteLine(problem.Message);
    Console.Error.WriteLine(CommandLine.Help);
    return 2;
}

try
{
    await (commandLine.Replay ? ReplayAsync(commandLine.Output) : ServeAsync(commandLine));
    return 0;
}
catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or FormatException or InvalidOperationException)
{
    // A port in use, an address that is none, a folder that cannot be written.
    Console.Error.WriteLine(problem.Message);
    return 1;
}

static async Task ReplayAsync(string folder)
{
    await Replay.RunAsync(folder);
    Console.WriteLine($"Wrote metrics_prometheus.txt and metrics_summary.json to {Path.GetFullPath(folder)}");
}

static async Task ServeAsync(CommandLine commandLine)
{
    var builder = WebApplication.CreateSlimBuilder();
    builder.WebHost.UseUrls(commandLine.Urls);
    builder.Logging.SetMinimumLevel(LogLevel.Warning);
    builder.Services.AddObserverMetrics();
    builder.Services.AddSingleton(commandLine.Scenario);
    if (commandLine.Load is { } duration)
        builder.Services.AddHostedService(services => new FullLoad(services.GetRequiredService<Observer.Monitoring.ObserverMetrics>(), duration));
    else
        builder.Services.AddHostedService<ObserverSimulation>();

    await using var app = builder.Build();
    app.MapObserverMetrics();
    await app.StartAsync();

    Console.WriteLine(commandLine.Load is { } seconds
        ? $"Full load:        for {seconds.TotalSeconds} s"
        : $"Scenario:         {commandLine.Scenario.Name} ({commandLine.Scenario.Description})");
    foreach (var address in app.Urls)
    {
        Console.WriteLine($"Metrics:          {address}/metrics");
        Console.WriteLine($"Summary:          {address}/summary");
    }

    Console.WriteLine($"Monitoring files: {MonitoringFiles.Folder}");
    Console.WriteLine("Press Ctrl+C to end.");
    await app.WaitForShutdownAsync();
}
