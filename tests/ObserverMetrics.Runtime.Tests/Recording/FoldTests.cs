using ObserverMetrics.Runtime.Recording;
using Prometheus;

namespace ObserverMetrics.Runtime.Tests.Recording;

public class FoldTests
{
    private static readonly double[] Bounds = [0.1, 0.7, 1, 2.5];

    private readonly CollectorRegistry _registry = Metrics.NewCustomRegistry();
    private readonly CollectorRegistry _theirs = Metrics.NewCustomRegistry();

    private sealed class Cells(CollectorRegistry registry) : MetricsSource(registry, "Cells", "abc")
    {
        public HistogramCell Histogram(double[] bounds) => CreateHistogram("x", "X.", bounds);

        public CounterCell Counter() => CreateCounter("x", "X.");
    }

    [Fact]
    public async Task Values_on_every_bound_stay_in_their_buckets_however_many_are_brought_at_once()
    {
        var cell = new Cells(_registry).Histogram(Bounds);
        var child = Metrics.WithCustomRegistry(_theirs).CreateHistogram("x", "X.", new HistogramConfiguration { Buckets = Bounds });
        foreach (var count in (int[])[1, 3, 6, 7, 49, 1000])
        {
            foreach (var value in Bounds.SelectMany(bound => (double[])[bound, Math.BitDecrement(bound), Math.BitIncrement(bound)]))
            {
                for (var i = 0; i < count; i++)
                {
                    cell.Observe(value);
                    child.Observe(value);
                }

                await SameBucketsAsync();
            }
        }
    }

    [Fact]
    public async Task Random_values_give_the_same_buckets_and_a_sum_no_less_accurate()
    {
        var random = new Random(7);
        for (var trial = 0; trial < 50; trial++)
        {
            var (ours, theirs) = (Metrics.NewCustomRegistry(), Metrics.NewCustomRegistry());
            var cell = new Cells(ours).Histogram(Bounds);
            var child = Metrics.WithCustomRegistry(theirs).CreateHistogram("x", "X.", new HistogramConfiguration { Buckets = Bounds });
            var exact = 0m;
            for (var i = 0; i < 2_000; i++)
            {
                var value = Math.Round(random.NextDouble() * 3, 9);
                exact += (decimal)value;
                cell.Observe(value);
                child.Observe(value);
                if (random.Next(100) == 0)
                    await Exposition.OfAsync(ours);
            }

            var our = Exposition.Parse(await Exposition.OfAsync(ours));
            var their = Exposition.Parse(await Exposition.OfAsync(theirs));
            Assert.Equal(their["x_bucket{le=\"0.7\"}"], our["x_bucket{le=\"0.7\"}"]);
            Assert.InRange(Math.Abs(our["x_sum"] - (double)exact), 0, Math.Max(Math.Abs(their["x_sum"] - (double)exact), 1e-12 * (double)exact));
        }
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    [InlineData(-3.5)]
    [InlineData(double.MaxValue)]
    public async Task A_histogram_does_with_unusual_values_what_prometheus_net_does(double unusual)
    {
        var cell = new Cells(_registry).Histogram(Bounds);
        var child = Metrics.WithCustomRegistry(_theirs).CreateHistogram("x", "X.", new HistogramConfiguration { Buckets = Bounds });
        foreach (var value in (double[])[0.5, unusual, 3, unusual, -unusual, 0.7])
        {
            cell.Observe(value);
            child.Observe(value);
            await SameBucketsAsync();
            Assert.Equal(Exposition.Parse(await Exposition.OfAsync(_theirs))["x_sum"], Exposition.Parse(await Exposition.OfAsync(_registry))["x_sum"]);
        }
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.Epsilon)]
    [InlineData(1e300)]
    public async Task A_counter_does_with_unusual_amounts_what_prometheus_net_does(double unusual)
    {
        var cell = new Cells(_registry).Counter();
        var child = Metrics.WithCustomRegistry(_theirs).CreateCounter("x", "X.");
        foreach (var amount in (double[])[1, 0.25, unusual, 0, 0.5])
        {
            cell.Increment(amount);
            child.Inc(amount);
            Assert.Equal(Exposition.Parse(await Exposition.OfAsync(_theirs))["x"], Exposition.Parse(await Exposition.OfAsync(_registry))["x"]);
            Assert.Equal(child.Value, cell.Value);
        }
    }

    [Fact]
    public void A_counter_takes_no_negative_amount_and_no_overflow()
    {
        var cell = new Cells(_registry).Counter();

        Assert.Throws<ArgumentOutOfRangeException>(() => cell.Increment(-1L));
        Assert.Throws<ArgumentOutOfRangeException>(() => cell.Increment(-0.5));
        Assert.Throws<ArgumentOutOfRangeException>(() => cell.Increment(double.NegativeInfinity));
        for (var i = 0; i < 4; i++)
            cell.Increment(long.MaxValue);

        Assert.Equal(4.0 * long.MaxValue, cell.Value);
    }

    [Fact]
    public void Flush_brings_recordings_to_those_who_read_prometheus_nets_collectors()
    {
        var metrics = new ShopMetrics(_registry);
        var orders = Metrics.WithCustomRegistry(_registry).CreateCounter("shop_orders_total", "Orders.");
        metrics.Orders.Increment(3);
        metrics.ObserveQueue(() => 7);

        metrics.Flush();

        Assert.Equal(3, orders.Value);
        Assert.Equal(7, metrics.Queue.Value);
    }

    private async Task SameBucketsAsync()
    {
        static IEnumerable<string> Buckets(string text) => text.Split('\n').Where(line => line.StartsWith("x_bucket", StringComparison.Ordinal) || line.StartsWith("x_count", StringComparison.Ordinal));
        Assert.Equal(Buckets(await Exposition.OfAsync(_theirs)), Buckets(await Exposition.OfAsync(_registry)));
    }
}
