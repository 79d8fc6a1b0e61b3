using Prometheus;

namespace ObserverMetrics.Runtime.Tests.Recording;

/// <summary>Records into one registry, and counts by itself what was recorded.</summary>
internal sealed class StressLoad(CollectorRegistry registry, double[] values)
{
    private readonly long[] _observed = new long[values.Length];
    private long _orders;

    public CollectorRegistry Registry => registry;

    public ShopMetrics Metrics { get; } = new(registry);

    public long Orders => Interlocked.Read(ref _orders);

    public long[] Observed() => [.. _observed];

    /// <summary>One recording of each kind: alone, several in one block, amounts whole and broken, an open label beyond its limit.</summary>
    public void Record(int round, int number)
    {
        var index = round % values.Length;
        if (round % 3 == 0)
        {
            Metrics.RecordOrder(number % 2, "/" + (number + round) % 5, values[index]);
        }
        else
        {
            Metrics.Orders.Increment();
            Metrics.Results.Open("/" + number)[round % 3].Increment();
            Metrics.Wait.Observe(values[index]);
        }

        // Two halves in two ways make one.
        Metrics.Orders.Increment(0.5);
        Metrics.Orders.Increment(1.5);
        Metrics.Results.Open("/" + number)[0].Increment(1L);
        Metrics.Results.Open("/beyond")[1].Increment(1.0);
        Interlocked.Add(ref _orders, 3);
        Interlocked.Increment(ref _observed[index]);
    }
}
