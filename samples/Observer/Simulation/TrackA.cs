namespace Observer.Simulation;

/// <summary>Collects snapshots by polling.</summary>
internal sealed class TrackA(Monitoring.ObserverMetrics metrics, Scenario scenario, Chance chance) : ISimulatedPart
{
    public void Advance(TimeSpan elapsed)
    {
        for (var i = chance.Events(scenario.Snapshots, elapsed); i > 0; i--)
        {
            metrics.IncrementTrackASnapshots();
            metrics.RecordTrackACollectionDuration(chance.Latency(TimeSpan.FromMilliseconds(230)));
        }
    }
}
