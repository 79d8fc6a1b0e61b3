using Prometheus;

namespace ObserverMetrics.Runtime.Tests;

public class AllocationTests
{
    private static readonly string[] Routes = ["/a", "/b", "/c", "/beyond"];

    [Fact]
    public void Recording_allocates_nothing()
    {
        var metrics = new ShopMetrics(Metrics.NewCustomRegistry());
        // A series gets memory of its own when it is recorded often; once.
        Record(metrics, 1_000);

        var before = GC.GetAllocatedBytesForCurrentThread();
        Record(metrics, 10_000);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static void Record(ShopMetrics metrics, int rounds)
    {
        for (var i = 0; i < rounds; i++)
        {
            metrics.Orders.Increment();
            metrics.Orders.Increment(2L);
            using (metrics.Wait.Measure())
            using (metrics.Queue.Track())
                metrics.Results.Open(Routes[i % Routes.Length])[1].Increment();
        }
    }
}
