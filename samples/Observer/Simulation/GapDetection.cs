using Observer.Monitoring;

namespace Observer.Simulation;

/// <summary>Looks for gaps in the collected data.</summary>
internal sealed class GapDetection(Monitoring.ObserverMetrics metrics, Scenario scenario, Chance chance) : ISimulatedPart
{
    public void Advance(TimeSpan elapsed)
    {
        if (chance.Events(1, elapsed) > 0)
            metrics.RecordGapDetectionDuration(chance.Latency(TimeSpan.FromMilliseconds(40)));

        for (var i = chance.Events(scenario.Gaps, elapsed); i > 0; i--)
            metrics.RecordGap(chance.OneOf(Severity.Low, Severity.Low, Severity.Low, Severity.Medium, Severity.High));
    }
}
