using System.Globalization;
using ObserverMetrics.Runtime.Benchmarks.Scraping;

namespace ObserverMetrics.Runtime.Benchmarks.Checks;

/// <summary>What the generated class's memory may add to a scrape.</summary>
internal static class ScrapeBars
{
    private const double Most = 1.15;

    public static IEnumerable<Bar> All { get; } =
    [
        .. new[] { 100, 1_000, 10_000, 100_000 }.Select(series => Of(series, "", Most)),
        Of(10_000, " recorded often", null, often: true),
        Of(100_000, " recorded often", null, often: true),
        Of(100_000, " recorded often, a tenth new", null, often: true, step: 10),
    ];

    private static Bar Of(int series, string which, double? limit, bool often = false, int step = 1) => Bar.Ratio(
        $"scrape, {series.ToString(CultureInfo.InvariantCulture)} series{which}",
        "prometheus-net's own",
        limit is { } most ? Limit.AtMost(most) : null,
        () => Scrape.WithFolding(series).Measure(often, step),
        () => Scrape.ByHand(series).Measure(often, step));
}
