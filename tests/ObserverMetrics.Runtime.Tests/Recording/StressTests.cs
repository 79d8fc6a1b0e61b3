using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using ObserverMetrics.Runtime.Summaries;
using Prometheus;

namespace ObserverMetrics.Runtime.Tests.Recording;

/// <summary>Everything at once: short threads, async hops, scrapers, cells that switch under fire, several registries.</summary>
/// <remarks>A second by default; <c>OBSERVERMETRICS_STRESS_SECONDS</c> makes it longer.</remarks>
public class StressTests
{
    private const int FewestScrapes = 20;

    private static readonly double Seconds =
        double.Parse(Environment.GetEnvironmentVariable("OBSERVERMETRICS_STRESS_SECONDS") ?? "1", CultureInfo.InvariantCulture);

    // Halves and quarters, so that every order of adding gives the same sum; on, below and above the bounds of 0.1 and 1.
    private static readonly double[] Values = [0, 0.0625, 0.25, 0.5, 1, 1.25, 8, -2];

    private readonly StressLoad[] _loads = [.. Enumerable.Range(0, 3).Select(_ => new StressLoad(Metrics.NewCustomRegistry(), Values))];

    [Fact]
    public async Task Totals_are_exact_and_no_scrape_goes_back()
    {
        using var stop = new CancellationTokenSource();
        var hops = Enumerable.Range(0, 4).Select(number => Task.Run(() => HopAsync(number, stop.Token))).ToList();
        var starters = Enumerable.Range(0, 2).Select(number => Task.Factory.StartNew(() => StartThreads(number, stop.Token), TaskCreationOptions.LongRunning)).ToList();
        await Task.WhenAll(_loads.Take(2).SelectMany(load => Enumerable.Range(0, 2).Select(_ => Task.Run(() => ScrapeAsync(load)))));
        await stop.CancelAsync();
        await Task.WhenAll([.. starters, .. hops]);

        foreach (var load in _loads)
            await AssertExactAsync(load);
    }

    // Each thread lives for a few recordings, in turn for all registries.
    private void StartThreads(int number, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            Thread[] threads = [.. Enumerable.Range(0, 3).Select(steps => new Thread(() => RecordDeeper(steps, number)))];
            Array.ForEach(threads, thread => thread.Start());
            Array.ForEach(threads, thread => thread.Join());
        }
    }

    // Blocks belong to pages of the stack, too: each step is a page deeper.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void RecordDeeper(int steps, int number)
    {
        Span<byte> page = stackalloc byte[4096];
        page.Clear();
        RecordAll(50, number);
        if (steps > 0)
            RecordDeeper(steps - 1, number);

        RecordAll(50, number);
    }

    private async Task HopAsync(int number, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            using (_loads[0].Metrics.Queue.Track())
            {
                RecordAll(50, number);
                await Task.Yield();
                RecordAll(50, number);
            }

            // The scrapers need threads of the pool, too.
            await Task.Delay(1, CancellationToken.None);
        }
    }

    private void RecordAll(int rounds, int number)
    {
        for (var i = 0; i < rounds; i++)
        {
            foreach (var load in _loads)
                load.Record(i, number);
        }
    }

    private static async Task ScrapeAsync(StressLoad load)
    {
        var start = Stopwatch.GetTimestamp();
        var before = new Dictionary<string, double>(StringComparer.Ordinal);
        for (var scrapes = 0; scrapes < FewestScrapes || Stopwatch.GetElapsedTime(start).TotalSeconds < Seconds; scrapes++)
        {
            foreach (var (series, value) in Exposition.Parse(await Exposition.OfAsync(load.Registry)))
            {
                // A negative observation takes from a sum; the queue goes up and down.
                if (series.Contains("_sum", StringComparison.Ordinal) || series == "shop_queue")
                    continue;

                Assert.True(!before.TryGetValue(series, out var earlier) || value >= earlier, $"{series} went from {earlier} to {value}");
                before[series] = value;
            }
        }
    }

    private static async Task AssertExactAsync(StressLoad load)
    {
        var series = Exposition.Parse(await Exposition.OfAsync(load.Registry));
        var observed = load.Observed();
        Assert.Equal(load.Orders, series["shop_orders_total"]);
        Assert.Equal(load.Orders, load.Metrics.Orders.Value);
        Assert.Equal(load.Orders, load.Metrics.Results.Total(SeriesPart.Value));
        Assert.Equal(observed.Sum(), series["shop_wait_seconds_count"]);
        // What a mean's rounding leaves over comes with the bucket's next observations, of which there are none.
        Assert.Equal(observed.Zip(Values, (count, value) => count * value).Sum(), series["shop_wait_seconds_sum"], tolerance: 1e-9);
        Assert.Equal(observed.Where((_, index) => Values[index] <= 0.1).Sum(), series["shop_wait_seconds_bucket{le=\"0.1\"}"]);
        Assert.Equal(observed.Where((_, index) => Values[index] <= 1).Sum(), series["shop_wait_seconds_bucket{le=\"1\"}"]);
        Assert.Equal(0, series.GetValueOrDefault("shop_queue"));
        // Three values of the open label are admitted; whatever is beyond is counted.
        Assert.Equal(
            series["observermetrics_label_overflow_total{metric=\"shop_results_total\",label=\"route\"}"],
            series.Where(pair => pair.Key.Contains("route=\"other\"", StringComparison.Ordinal)).Sum(pair => pair.Value));
    }
}
