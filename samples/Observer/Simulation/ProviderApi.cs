namespace Observer.Simulation;

/// <summary>Calls the provider's API, through the rate limiter.</summary>
internal sealed class ProviderApi(Monitoring.ObserverMetrics metrics, Scenario scenario, Chance chance) : ISimulatedPart
{
    public void Advance(TimeSpan elapsed)
    {
        for (var i = chance.Events(8, elapsed); i > 0; i--)
        {
            metrics.IncrementRateLimitTokens();
            if (chance.Happens(0.02))
                metrics.RecordRateLimitDelay(chance.Latency(TimeSpan.FromMilliseconds(20)));

            metrics.RecordApiRequest(chance.Latency(TimeSpan.FromMilliseconds(120)), error: chance.Happens(scenario.ApiErrors));
        }
    }
}
