using System.Diagnostics;
using Prometheus;

namespace ObserverMetrics.Runtime.Benchmarks.Scraping;

/// <summary>A registry with series that change between two scrapes: half of them counters, the others those of histograms with 16 buckets.</summary>
/// <param name="registry">The registry.</param>
/// <param name="series">How many series it exposes.</param>
/// <param name="recordCounter">Counts once under a name.</param>
/// <param name="recordHistogram">Observes once under a name.</param>
internal sealed class Scrape(CollectorRegistry registry, int series, Action<string> recordCounter, Action<string, double> recordHistogram)
{
    private const int SeriesOfHistogram = 19;
    private const int Often = 100;

    private readonly string[] _histograms = Names(series / 2 / SeriesOfHistogram);
    private readonly string[] _counters = Names(series - (series / 2 / SeriesOfHistogram * SeriesOfHistogram));

    /// <summary>Recorded through the generated class, hence folded into prometheus-net's children at each scrape.</summary>
    public static Scrape WithFolding(int series)
    {
        var metrics = new ScrapingMetrics(Metrics.NewCustomRegistry());
        return new Scrape(metrics.Registry, series, metrics.IncrementEvents, metrics.RecordStep);
    }

    /// <summary>Recorded into prometheus-net's children.</summary>
    public static Scrape ByHand(int series)
    {
        var registry = Metrics.NewCustomRegistry();
        var factory = Metrics.WithCustomRegistry(registry);
        var events = factory.CreateCounter("scraping_events_total", "Events.", ["series"]);
        var steps = factory.CreateHistogram("scraping_step_seconds", "Time of a step.", ["series"], new HistogramConfiguration { Buckets = Buckets.Sixteen });
        return new Scrape(registry, series, name => events.WithLabels(name).Inc(), (name, seconds) => steps.WithLabels(name).Observe(seconds));
    }

    /// <summary>Changes every n-th series.</summary>
    public void Record(int step = 1)
    {
        for (var i = 0; i < _counters.Length; i += step)
            recordCounter(_counters[i]);

        for (var i = 0; i < _histograms.Length; i += step)
            recordHistogram(_histograms[i], Recording.Observations.Seconds[i & Recording.Observations.Mask]);
    }

    public void Export() => registry.CollectAndExportAsTextAsync(Stream.Null).GetAwaiter().GetResult();

    /// <summary>Measures milliseconds for a scrape, without the recordings before it.</summary>
    /// <param name="often">Whether all have once been recorded so often between two scrapes that they have memory of their own.</param>
    /// <param name="step">Every which series changes.</param>
    public Measure Measure(bool often = false, int step = 1)
    {
        var times = Math.Max(1, 20_000 / series);
        for (var i = 0; i < (often ? Often : 0); i++)
            Record();

        for (var i = 0; i < 10; i++)
            Sample(times, step);

        // As it lies in a process that has run for a while, without what registering left behind.
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: true);
        return () => Sample(times, step);
    }

    private double Sample(int times, int step)
    {
        var total = TimeSpan.Zero;
        for (var i = 0; i < times; i++)
        {
            Record(step);
            var start = Stopwatch.GetTimestamp();
            Export();
            total += Stopwatch.GetElapsedTime(start);
        }

        return total.TotalMilliseconds / times;
    }

    private static string[] Names(int count) => [.. Enumerable.Range(0, count).Select(i => $"series-{i}")];
}
