namespace Observer;

/// <summary>Records the reference history again and again, on every processor at full speed for some time, and says how often.</summary>
internal sealed class FullLoad(Monitoring.ObserverMetrics metrics, TimeSpan duration) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        end.CancelAfter(duration);
        var rounds = await Task.WhenAll(Enumerable.Range(0, Environment.ProcessorCount)
            .Select(_ => Task.Factory.StartNew(() => Record(end.Token), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)));
        Console.WriteLine($"Recorded the reference history {rounds.Sum()} times.");
    }

    private long Record(CancellationToken end)
    {
        var rounds = 0L;
        for (; !end.IsCancellationRequested; rounds++)
            ReferenceHistory.Record(metrics);

        return rounds;
    }
}
