using Observer.Monitoring;

namespace Observer;

/// <summary>A fixed history: what it records can be compared number for number.</summary>
internal static class ReferenceHistory
{
    public static void Record(Monitoring.ObserverMetrics metrics)
    {
        metrics.RecordUniverseSize(2050);
        metrics.IncrementUniverseCreated(5);
        metrics.IncrementUniverseDeleted();

        metrics.IncrementTrackASnapshots();
        metrics.RecordTrackACollectionDuration(TimeSpan.FromSeconds(0.234));

        metrics.RecordTrackBSlotsTotal(41);
        metrics.RecordTrackBSlotsAllocated(5);
        metrics.IncrementTrackBTriggers(2);
        metrics.RecordTrackBCollectionSpeed(125.5);

        metrics.IncrementTokenRefreshes();
        metrics.RecordTokenValidity(TimeSpan.FromDays(1));

        foreach (var severity in (ReadOnlySpan<Severity>)[Severity.Low, Severity.Medium, Severity.High])
        {
            metrics.RecordGap(severity);
            metrics.RecordGap(severity);
        }

        metrics.IncrementRateLimitTokens(50);
        metrics.RecordRateLimitDelay(TimeSpan.FromMilliseconds(40));

        metrics.RecordApiRequest(TimeSpan.FromMilliseconds(120));
        metrics.RecordApiRequest(TimeSpan.FromMilliseconds(200));
        metrics.RecordApiRequest(TimeSpan.FromMilliseconds(350), error: true);
    }
}
