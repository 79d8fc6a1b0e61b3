using ObserverMetrics.Gen.Manifest.Model;
using ObserverMetrics.Gen.SourceGenerator.Tests.Harness;
using Prometheus;
using static ObserverMetrics.Gen.SourceGenerator.Tests.Harness.Models;

namespace ObserverMetrics.Gen.SourceGenerator.Tests;

public class AllocationTests
{
    [Fact]
    public async Task Generated_methods_allocate_nothing_once_their_series_exist()
    {
        var method = Set("Method", "GET", "POST");
        var code = Code(Counter("hits", Enum(method), Open("route", 2), OpenInt("code", 2)), Histogram("wait", Enum(method), Open("route", 2)), Counter("logins", Enum(method)), Histogram("login", Enum(method)), Gauge("busy", Bool("slow")), Histogram("plain")) with
        {
            Enums = EquatableArray.Of(method),
        };

        await Consumer.RunAsync(code, """
            void Record(int rounds)
            {
                for (var i = 0; i < rounds; i++)
                {
                    metrics.IncrementHits(Method.GET, i % 2 == 0 ? "/a" : "/b", 200 + i % 2);
                    metrics.IncrementHits(Method.POST, "beyond the limit", 200, 5);
                    metrics.IncrementLogins(Method.GET);
                    metrics.RecordLogin(Method.GET, TimeSpan.FromSeconds(1));
                    metrics.RecordWait(Method.POST, "/a", TimeSpan.FromSeconds(1));
                    using (metrics.TrackBusy(true))
                    using (metrics.MeasurePlain())
                    using (var timer = metrics.MeasureWait(Method.GET))
                        timer.Route = "/a";
                }
            }
            Record(200);
            var before = GC.GetAllocatedBytesForCurrentThread();
            Record(100_000);
            var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            // Less than a byte a round: another page of the stack may have got its block meanwhile.
            if (allocated >= 100_000)
                throw new InvalidOperationException(allocated + " bytes were allocated.");
            """, Metrics.NewCustomRegistry());
    }
}
