using ObserverMetrics.Runtime.Recording;
using ObserverMetrics.Runtime.Summaries;
using Prometheus;

namespace ObserverMetrics.Runtime.Tests;

public class SeriesTests
{
    private sealed class WideMetrics(CollectorRegistry registry) : MetricsSource(registry, "Wide", "abc")
    {
        public Series<GaugeCell> Gauge(params Label[] labels) => CreateGauge("wide", "Wide.", null, labels);
    }

    [Fact]
    public async Task A_gauge_with_millions_of_combinations_costs_what_it_uses()
    {
        var registry = Metrics.NewCustomRegistry();
        string[] letters = [.. Enumerable.Range('a', 26).Select(letter => ((char)letter).ToString())];
        var before = GC.GetAllocatedBytesForCurrentThread();
        var series = new WideMetrics(registry).Gauge([.. Enumerable.Range(0, 6).Select(number => Label.Closed("l" + number, letters))]);

        series[0].Set(1);
        series[(27 * 27 * 27 * 27 * 27 * 27) - 1].Set(2);
        series[0].Add(1);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_000_000);
        Assert.Equal(4, series.Total(SeriesPart.Value));
        var text = await Exposition.OfAsync(registry);
        Assert.Contains("\nwide{l0=\"a\",l1=\"a\",l2=\"a\",l3=\"a\",l4=\"a\",l5=\"a\"} 2\n", text, StringComparison.Ordinal);
        Assert.Contains("\nwide{l0=\"other\",l1=\"other\",l2=\"other\",l3=\"other\",l4=\"other\",l5=\"other\"} 2\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_combination_that_is_not_there_is_an_error()
    {
        var series = new WideMetrics(Metrics.NewCustomRegistry()).Gauge(Label.Bool("a"));

        Assert.Throws<ArgumentOutOfRangeException>(() => series[3]);
        Assert.Throws<ArgumentOutOfRangeException>(() => series[-1]);
    }
}
