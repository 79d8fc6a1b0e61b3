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
        Record(metrics, 100_000);

        // Less than a byte a round: another page of the stack may have got its block meanwhile.
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 99_999);
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
