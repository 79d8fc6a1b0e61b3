using System.Globalization;
using ObserverMetrics.Runtime.Benchmarks.Scraping;

namespace ObserverMetrics.Runtime.Benchmarks.Checks;

/// <summary>What bringing the recordings to prometheus-net may add to a scrape.</summary>
internal static class ScrapeBars
{
    public static IEnumerable<Bar> All { get; } = new[] { 100, 1_000, 10_000, 100_000 }.Select(series => Bar.Ratio(
        $"scrape, {series.ToString(CultureInfo.InvariantCulture)} series",
        "prometheus-net's own",
        Limit.AtMost(1.15),
        () => Scrape.WithFolding(series).Measure(),
        () => Scrape.ByHand(series).Measure()));
}
