namespace Observer.Simulation;

/// <summary>The API token: refreshed every ten minutes, unless it has expired.</summary>
internal sealed class Token(Monitoring.ObserverMetrics metrics, Scenario scenario) : ISimulatedPart
{
    private static readonly TimeSpan RefreshEvery = TimeSpan.FromMinutes(10);

    private TimeSpan _validity = scenario.TokenValidity;
    private TimeSpan _sinceRefresh;

    public void Advance(TimeSpan elapsed)
    {
        _validity -= elapsed;
        _sinceRefresh += elapsed;
        if (_sinceRefresh >= RefreshEvery && _validity > TimeSpan.Zero)
        {
            metrics.IncrementTokenRefreshes();
            (_validity, _sinceRefresh) = (scenario.TokenValidity, TimeSpan.Zero);
        }

        metrics.RecordTokenValidity(_validity);
    }
}
