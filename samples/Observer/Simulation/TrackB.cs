namespace Observer.Simulation;

/// <summary>Collects events on a fixed pool of WebSocket slots.</summary>
internal sealed class TrackB : ISimulatedPart
{
    private const int Slots = 41;

    private readonly Monitoring.ObserverMetrics _metrics;
    private readonly Scenario _scenario;
    private readonly Chance _chance;

    public TrackB(Monitoring.ObserverMetrics metrics, Scenario scenario, Chance chance)
    {
        (_metrics, _scenario, _chance) = (metrics, scenario, chance);
        _metrics.RecordTrackBSlotsTotal(Slots);
    }

    public void Advance(TimeSpan elapsed)
    {
        _metrics.RecordTrackBSlotsAllocated(Math.Min(Slots, Math.Round(_chance.Around(_scenario.WantedSlots, 0.02))));
        _metrics.IncrementTrackBTriggers(_chance.Events(1.5, elapsed));
        _metrics.RecordTrackBCollectionSpeed(_chance.Around(125, 0.1));
    }
}
