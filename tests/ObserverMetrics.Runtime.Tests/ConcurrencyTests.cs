using Prometheus;

namespace ObserverMetrics.Runtime.Tests;

public class ConcurrencyTests
{
    private const int Threads = 8;
    private const int Rounds = 20_000;

    [Fact]
    public async Task Totals_are_exact_whatever_runs_at_the_same_time()
    {
        var registry = Metrics.NewCustomRegistry();
        var metrics = new ShopMetrics(registry);
        using var stop = new CancellationTokenSource();
        var scraper = Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
                await Exposition.OfAsync(registry);
        });

        var threads = Enumerable.Range(0, Threads).Select(number => new Thread(() => Record(new ShopMetrics(registry), number))).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        await stop.CancelAsync();
        await scraper;

        var text = await Exposition.OfAsync(registry);
        Assert.Equal(Threads * Rounds, metrics.Orders.Value);
        Assert.Equal(Threads * Rounds, metrics.Wait.Count);
        Assert.Equal(0, metrics.Queue.Value);
        Assert.Equal(Threads * Rounds, metrics.Results.Total(Summaries.SeriesPart.Value));
        // Three routes of eight are admitted; the rest went to other, and was counted.
        Assert.Contains($"observermetrics_label_overflow_total{{metric=\"shop_results_total\",label=\"route\"}} {(Threads - 3) * Rounds}\n", text, StringComparison.Ordinal);
        Assert.Contains($"shop_results_total{{result=\"ok\",route=\"other\"}} {(Threads - 3) * Rounds}\n", text, StringComparison.Ordinal);
    }

    private static void Record(ShopMetrics metrics, int number)
    {
        for (var i = 0; i < Rounds; i++)
        {
            metrics.Orders.Increment();
            metrics.Wait.Observe(0.5);
            using (metrics.Queue.Track())
                metrics.Results.Open("/" + number)[0].Increment();
        }
    }
}
