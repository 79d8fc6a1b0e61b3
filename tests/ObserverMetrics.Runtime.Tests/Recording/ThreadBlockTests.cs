using ObserverMetrics.Runtime.Recording;
using Prometheus;

namespace ObserverMetrics.Runtime.Tests.Recording;

/// <summary>What generated methods call for the series of labels, once these have words of their own.</summary>
public class ThreadBlockTests
{
    // More often than prometheus-net's children take between two scrapes.
    private const int Often = 100;

    private readonly CollectorRegistry _theirs = Metrics.NewCustomRegistry();
    private readonly Jobs _jobs = new();

    private sealed class Jobs() : MetricsSource(Metrics.NewCustomRegistry(), "Jobs", "abc")
    {
        private static readonly Label[] Labels = [Label.Closed("kind", "a", "b")];

        private Series<CounterCell>? _done;
        private Series<HistogramCell>? _time;

        public Series<CounterCell> Done => _done ??= CreateCounter("done", "Done.", Labels);

        public Series<HistogramCell> Time => _time ??= CreateHistogram("time", "Time.", [0.1, 0.7, 1, 2.5], Labels);

        public void Increment(int place) => TakeBlock().Increment(Done, place);

        public void Increment(int place, long by) => TakeBlock().Increment(Done, place, by);

        public void Increment(int place, double by) => TakeBlock().Increment(Done, place, by);

        public void Observe(int place, double value) => TakeBlock().Observe(Time, place, value);

        public void Observe(int place, TimeSpan value) => TakeBlock().Observe(Time, place, value);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    [InlineData(-3.5)]
    [InlineData(double.MaxValue)]
    [InlineData(0.7)]
    public async Task A_histogram_does_with_unusual_values_what_prometheus_net_does(double unusual)
    {
        var child = Metrics.WithCustomRegistry(_theirs)
            .CreateHistogram("time", "Time.", ["kind"], new HistogramConfiguration { Buckets = [0.1, 0.7, 1, 2.5] })
            .WithLabels("b");
        foreach (var value in Enumerable.Repeat(0.5, Often).Concat([unusual, 3, unusual, -unusual, 0.25]))
        {
            _jobs.Observe(1, value);
            child.Observe(value);
        }

        Assert.Equal(await SeriesAsync(_theirs, "b"), await SeriesAsync(_jobs.Registry, "b"));
    }

    [Fact]
    public void Whole_amounts_and_others_add_up()
    {
        for (var i = 0; i < Often; i++)
            _jobs.Increment(0);

        foreach (var by in (long[])[0, 1, uint.MaxValue, 1L << 32, long.MaxValue])
            _jobs.Increment(0, by);

        _jobs.Increment(0, 0.25);
        _jobs.Increment(0, 1e300);
        _jobs.Increment(1);

        Assert.Equal(1e300, _jobs.Done[0].Value);
        Assert.Equal(1, _jobs.Done[1].Value);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(Often)]
    public void A_counter_takes_no_negative_amount(int before)
    {
        _jobs.Increment(0, 1L);
        for (var i = 0; i < before; i++)
            _jobs.Increment(0);

        Assert.Throws<ArgumentOutOfRangeException>(() => _jobs.Increment(0, -1L));
        Assert.Throws<ArgumentOutOfRangeException>(() => _jobs.Increment(0, long.MinValue));
        Assert.Throws<ArgumentOutOfRangeException>(() => _jobs.Increment(0, -0.5));
        Assert.Equal(before + 1, _jobs.Done[0].Value);
    }

    [Fact]
    public void Durations_are_observed_in_seconds()
    {
        for (var i = 0; i < Often; i++)
            _jobs.Observe(0, TimeSpan.FromMilliseconds(250));

        Assert.Equal(25, _jobs.Time[0].Sum);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(3)]
    [InlineData(int.MaxValue)]
    [InlineData(int.MinValue)]
    public void A_place_that_no_combination_has_is_refused(int place)
    {
        _jobs.Increment(0);
        _jobs.Observe(0, 1);

        Assert.Throws<ArgumentOutOfRangeException>(() => _jobs.Increment(place));
        Assert.Throws<ArgumentOutOfRangeException>(() => _jobs.Increment(place, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => _jobs.Observe(place, 2));
    }

    [Fact]
    public void Each_series_has_words_of_its_own()
    {
        for (var i = 0; i < 10 * Often; i++)
        {
            _jobs.Increment(i % 3);
            _jobs.Observe(i % 3, i % 3);
        }

        Assert.Equal([334, 333, 333], Enumerable.Range(0, 3).Select(place => _jobs.Done[place].Value));
        Assert.Equal([334, 333, 333], Enumerable.Range(0, 3).Select(place => _jobs.Time[place].Count));
        Assert.Equal([0, 333, 666], Enumerable.Range(0, 3).Select(place => _jobs.Time[place].Sum));
    }

    private static async Task<string[]> SeriesAsync(CollectorRegistry registry, string kind) =>
        [.. (await Exposition.OfAsync(registry)).Split('\n').Where(line => line.Contains($"kind=\"{kind}\"", StringComparison.Ordinal))];
}
