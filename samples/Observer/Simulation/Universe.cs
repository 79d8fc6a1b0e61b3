namespace Observer.Simulation;

/// <summary>The traded symbols: a few are listed and delisted every minute.</summary>
internal sealed class Universe : ISimulatedPart
{
    private readonly Monitoring.ObserverMetrics _metrics;
    private readonly Chance _chance;
    private int _size = 2050;

    public Universe(Monitoring.ObserverMetrics metrics, Chance chance)
    {
        (_metrics, _chance) = (metrics, chance);
        _metrics.RecordUniverseSize(_size);
    }

    public void Advance(TimeSpan elapsed)
    {
        var created = _chance.Events(0.1, elapsed);
        var deleted = _chance.Events(0.09, elapsed);
        _size += created - deleted;
        _metrics.IncrementUniverseCreated(created);
        _metrics.IncrementUniverseDeleted(deleted);
        _metrics.RecordUniverseSize(_size);
    }
}
