namespace Observer.Simulation;

/// <summary>Runs the simulated parts of the Observer system, five steps a second.</summary>
internal sealed class ObserverSimulation(Monitoring.ObserverMetrics metrics, Scenario scenario) : BackgroundService
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(200);

    // A fixed seed: two runs of a scenario look alike.
    private readonly Chance _chance = new(seed: 42);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        ISimulatedPart[] parts =
        [
            new Universe(metrics, _chance),
            new TrackA(metrics, scenario, _chance),
            new TrackB(metrics, scenario, _chance),
            new Token(metrics, scenario),
            new GapDetection(metrics, scenario, _chance),
            new ProviderApi(metrics, scenario, _chance),
        ];
        using var timer = new PeriodicTimer(Step);
        do
        {
            foreach (var part in parts)
                part.Advance(Step);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false));
    }
}

/// <summary>A part of the system that moves on by small steps of time.</summary>
internal interface ISimulatedPart
{
    void Advance(TimeSpan elapsed);
}
